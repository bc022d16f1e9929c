import type { Citation, CitedTable } from './cited.ts';
import { AUTHOR, dataNote, dayParts, keysOf, tableText, timeOf } from './words.ts';

type Line = readonly [tag: string, value: string];

/**
 * Records of an RIS file, the figure's first, then each official table's. A line is two signs, two spaces, a hyphen and a
 * space before its value, ended by CR and LF; a record ends with `ER`. `ET` is the version.
 */
export function ris(citation: Citation): string {
	const keys = keysOf(citation);
	const { title, address, version, accessed, tables } = citation;
	const [year, month, day] = dayParts(accessed);
	const seen = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('/');
	const figure: readonly Line[] = [
		['TY', 'FIGURE'],
		['ID', keys.figure],
		['AU', AUTHOR],
		['TI', title],
		['ET', version],
		['PB', AUTHOR],
		['UR', address],
		['Y2', seen],
		['N1', dataNote(citation)],
		...tables.map((table): Line => ['N1', `Data from ${tableText(table)}`]),
	];
	return [figure, ...tables.map((table, index) => tableRecord(keys.tables[index] ?? '', table, seen))]
		.map(record)
		.join('\r\n');
}

function tableRecord(
	key: string,
	{ publisher, title, release, address }: CitedTable,
	seen: string,
): readonly Line[] {
	const time = timeOf(release);
	return [
		['TY', 'DATA'],
		['ID', key],
		// A comma would make a body a person: what stands before it the family name.
		['AU', publisher.replaceAll(',', '')],
		['TI', title],
		['PY', time ? String(time.last) : ''],
		['ET', release],
		['PB', publisher],
		['UR', address],
		['Y2', address && seen],
	];
}

function record(lines: readonly Line[]): string {
	const written = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
	return `${written.join('')}ER  - \r\n`;
}
