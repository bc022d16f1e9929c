/** Lines of cells as text, columns flush left, the first line the header. */
export function table(lines: readonly (readonly string[])[]): string {
	const widths = (lines[0] ?? []).map((_, column) =>
		Math.max(...lines.map((line) => (line[column] ?? '').length)),
	);
	const print = (line: readonly string[]) =>
		line
			.map((text, column) => text.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd();
	const [header = [], ...rest] = lines;
	return [print(header), widths.map((width) => '─'.repeat(width)).join('  '), ...rest.map(print)].join('\n');
}

/** `16.7 ms`, `240 ms`, `9.0 s`; a dash for what did not come. */
export function ms(value: number | undefined): string {
	if (value === undefined || Number.isNaN(value)) return '–';
	if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
	if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
	return `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
}

/** `8.3 MB`. */
export function megabytes(bytes: number): string {
	return Number.isNaN(bytes) ? '–' : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `5.2×`, a dash where there is nothing to compare. */
export function ratio(one: number, other: number): string {
	const value = one / other;
	return Number.isFinite(value) ? `${value.toFixed(value < 10 ? 2 : 0)}×` : '–';
}
