import type { LabelFaults } from './label-faults.ts';
import type { Face } from './measure.ts';

/** A page in one window, measured. */
export interface Measured {
	readonly address: string;
	readonly width: number;
	readonly face: Face;
	readonly faults: LabelFaults;
}

/** The measures of all pages as Markdown: a line for each page and window, then one for each view and its plot's widths. */
export function faceReport(all: readonly Measured[]): string {
	const lines = all.map(({ address, width, face, faults }) => [
		code(address),
		width,
		face.height,
		face.words,
		face.firstPicture ?? '–',
		face.smallestType ?? '–',
		`${face.controls.header} + ${face.controls.page}`,
		faults.overlapping.length,
		faults.cut.length,
	]);
	const widths = [...new Set(all.map(({ width }) => width))];
	const plots = new Map<string, Map<number, number>>();
	for (const { address, width, face } of all) {
		for (const plot of face.plots) {
			const key = `${code(address)} ${plot.view}`;
			plots.set(key, (plots.get(key) ?? new Map<number, number>()).set(width, plot.width));
		}
	}
	return [
		table(
			[
				'Page',
				'Window',
				'Height',
				'Words',
				'First picture at',
				'Smallest type',
				'Controls first',
				'Overlaps',
				'Cut',
			],
			lines,
		),
		table(
			['Plot of', ...widths.map(String)],
			[...plots].map(([key, found]) => [key, ...widths.map((width) => found.get(width) ?? '–')]),
		),
	].join('\n');
}

/** Every fault in words, under its page and window. */
export function faultLines(all: readonly Measured[]): readonly string[] {
	return all.flatMap(({ address, width, faults }) =>
		[...faults.overlapping, ...faults.cut].map((fault) => `${address} at ${width}: ${fault}`),
	);
}

function code(text: string): string {
	return `\`${text}\``;
}

function table(heads: readonly string[], lines: readonly (readonly (string | number)[])[]): string {
	const rows = [heads, heads.map((_, index) => (index === 0 ? '---' : '---:')), ...lines];
	return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}
