import { quoted, type Problem } from '../../domain/result.ts';
import { isBlank } from './cell-fault.ts';
import { compareHeader } from './header.ts';
import { placeIn, type Importer, type SourceTable } from './importer.ts';

/** A table nearly fits a layout when it has at least this share of the layout's columns. */
const NEARLY = 0.5;

/** The importer of a table's layout; null when none recognises it. */
export function importerOf<One extends Importer<unknown>>(
	table: SourceTable,
	importers: readonly One[],
): One | null {
	return importers.find((importer) => importer.recognise(table)) ?? null;
}

/** Whether a line only speaks of columns, as in the notes beside a file: no column's name holds a colon and a blank. */
function isProse({ rows }: SourceTable, header: number): boolean {
	return (rows[header] ?? []).some((cell) => typeof cell === 'string' && cell.includes(': '));
}

/**
 * Why a table that nobody recognised is refused: which layout it most resembles, which column it lacks and which
 * of its headers comes nearest to that column. Null when it resembles no layout at all.
 */
export function explainUnrecognised(
	table: SourceTable,
	importers: readonly Importer<unknown>[],
): Problem | null {
	const ranked = importers
		.flatMap((importer) => {
			const { columns, title } = importer;
			if (!columns) return [];
			const resemblance = compareHeader(table, columns);
			return [{ title, resemblance, share: resemblance.found / columns.length }];
		})
		.sort((a, b) => b.share - a.share || a.resemblance.missing.length - b.resemblance.missing.length);
	const best = ranked[0];
	if (!best || best.share < NEARLY || isProse(table, best.resemblance.row)) return null;
	const { missing, nearest, row } = best.resemblance;
	const first = missing[0];
	const near = first === undefined ? undefined : nearest[first];
	return {
		sentence:
			first === undefined
				? `The header is that of “${best.title}”, but the rows below it are not.`
				: `The header lacks ${missing.length === 1 ? 'the column' : 'the columns'} ${missing.join(', ')}; it most resembles “${best.title}”.`,
		remedy: near
			? `If the column “${near}” is ${first}, rename it so; else give the file as published.`
			: 'Give the file as published, with every column.',
		place: placeIn(table, {
			line: row + 1,
			...(first === undefined ? {} : { column: first }),
			...(near === undefined ? {} : { value: near }),
		}),
	};
}

/**
 * Why a file none of whose tables is recognised is refused; null where it is passed over: it was found in a folder and
 * resembles nothing. `named`: whether it was given by its name.
 */
export function explainUnknown(
	input: { readonly name: string; readonly named: boolean },
	tables: readonly SourceTable[],
	importers: readonly Importer<unknown>[],
): Problem | null {
	for (const table of tables) {
		const explained = explainUnrecognised(table, importers);
		if (explained) return explained;
	}
	if (!input.named && !input.name.endsWith('.zip')) return null;
	const first = tables[0];
	const header = (first?.rows.find((row) => row.some((cell) => cell !== null)) ?? [])
		.filter((cell) => !isBlank(cell))
		.slice(0, 6)
		.map(quoted)
		.join(', ');
	return {
		sentence: 'This is not a table Paychart knows.',
		remedy:
			'Give an official file: docs and README name the layouts that are read. The header must stand on one of the first twelve lines.',
		place: { file: first?.file ?? input.name },
		detail: `its first row is ${header}`,
	};
}
