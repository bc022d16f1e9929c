import type { Citation, CitedTable } from './cited.ts';
import { AUTHOR, dataNote, dayParts, keysOf, tableText, timeOf } from './words.ts';

/** A day or a span of days as CSL writes it. */
interface CslDate {
	readonly 'date-parts': readonly (readonly number[])[];
}

/** Items of a CSL-JSON file, the figure's first, then each official table's. */
export function cslJson(citation: Citation): string {
	const keys = keysOf(citation);
	const { title, address, version, accessed, tables } = citation;
	const seen: CslDate = { 'date-parts': [dayParts(accessed)] };
	const sources = tables.map((table) => `Data from ${tableText(table)}.`);
	const figure = {
		id: keys.figure,
		type: 'figure',
		author: [{ literal: AUTHOR }],
		title,
		'container-title': AUTHOR,
		version,
		URL: address,
		accessed: seen,
		note: [`${dataNote(citation)}.`, ...sources].join(' '),
	};
	const items = [figure, ...tables.map((table, index) => tableItem(keys.tables[index] ?? '', table, seen))];
	return `${JSON.stringify(items, null, '\t')}\n`;
}

function tableItem(id: string, { publisher, title, release, address }: CitedTable, seen: CslDate) {
	const issued = dateOf(release);
	return {
		id,
		type: 'dataset',
		...(publisher && { author: [{ literal: publisher }], publisher }),
		title,
		...(release && { version: release, note: `Release ${release}.` }),
		...(issued && { issued }),
		...(address && { URL: address, accessed: seen }),
	};
}

function dateOf(release: string): CslDate | null {
	const time = timeOf(release);
	if (!time) return null;
	const { first, last, month } = time;
	if (first !== last) return { 'date-parts': [[first], [last]] };
	return { 'date-parts': [month === null ? [last] : [last, month]] };
}
