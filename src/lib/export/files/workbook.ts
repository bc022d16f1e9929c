import { fileTable, type FileTable } from '../published.ts';
import { traceText } from '../trace/trace.ts';
import { aboutFigure, tableSize } from './about.ts';
import { textBytes, type FigureInput } from './figure-input.ts';
import { packed } from './packed.ts';
import { STYLE, workbookParts, type Cell, type Sheet } from './workbook-xml.ts';

/** Characters of a column. */
const WIDTH = { least: 9, most: 44 } as const;
const NOTES_WIDTHS = [18, 110];

/**
 * A workbook of all rows and columns, numbers as numbers and codes as text, with a sheet of notes and sources. Written here
 * and not by a library: those pack by other means in a browser than in Node, and so give other bytes.
 */
export function workbookBytes(input: FigureInput): Uint8Array<ArrayBuffer> {
	const { published, trace } = input;
	const { title, subtitle } = aboutFigure(input);
	const parts = workbookParts([rowsSheet(fileTable(published)), notesSheet(input)], {
		title,
		subject: subtitle,
		comments: traceText(trace, { rows: 'without' }),
	});
	return packed(parts.map(([name, text]) => ({ name, bytes: textBytes(text) })));
}

function rowsSheet(table: FileTable): Sheet {
	const { columns, rows } = table;
	const grouped = columns.map(({ name }, place) => isCounted(name, table, place));
	return {
		name: 'Rows',
		hasHeader: true,
		widths: columns.map(({ header }, place) => widthOf(header, rows, place)),
		rows: [
			columns.map(({ header }) => ({ value: header, style: STYLE.heading })),
			...rows.map((cells) =>
				columns.map((_, place): Cell => {
					const value = cells[place] ?? null;
					const style = typeof value === 'string' ? STYLE.text : grouped[place] ? STYLE.grouped : STYLE.plain;
					return { value, style };
				}),
			),
		],
	};
}

/** Whole numbers are written with separators, but for years. */
function isCounted(name: string, { rows }: FileTable, place: number): boolean {
	const isWhole = (value: string | number | null | undefined) =>
		typeof value !== 'number' || Number.isInteger(value);
	return !/(^|_)year(_|$)/.test(name) && rows.every((cells) => isWhole(cells[place]));
}

function widthOf(header: string, rows: FileTable['rows'], place: number): number {
	// A heading may break into two lines.
	const longest = rows.reduce(
		(most, cells) => Math.max(most, String(cells[place] ?? '').length),
		Math.ceil(header.length / 2),
	);
	return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}

function notesSheet(input: FigureInput): Sheet {
	const { published, trace } = input;
	const { title, subtitle, selection, notes, licence } = aboutFigure(input);
	const line = (label: string, value: string): readonly Cell[] => [
		{ value: label, style: STYLE.heading },
		{ value, style: STYLE.wrapped },
	];
	const sources = published.sources.map(({ publisher, title: table, release, address }) =>
		line('Source', [publisher, table, release, address].filter(Boolean).join(', ')),
	);
	const table = fileTable(published);
	const columns = table.columns.map(({ header, name }) => line('Column', `${header}: ${name}`));
	return {
		name: 'Notes and sources',
		hasHeader: false,
		widths: NOTES_WIDTHS,
		rows: [
			[
				{ value: 'Title', style: STYLE.heading },
				{ value: title, style: STYLE.title },
			],
			line('Subtitle', subtitle),
			line('Shown', selection),
			line('Rows', tableSize(table)),
			...notes.map((note) => line('Note', note)),
			...sources,
			line('Address', trace.address),
			line(published.own ? 'Official data SHA-256' : 'Data SHA-256', trace.hash),
			line('Version', trace.version),
			line('License', licence),
			...columns,
		],
	};
}
