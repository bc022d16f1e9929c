import type { Refusal } from '../importing/importer.ts';
import type { WageCells } from './measures.ts';
import type { OewsRow } from './rows.ts';

const FLAGS = new Map<string, string>();

/** The column of a figure's flag, its name made once: releases have millions of cells. */
export function flagOf(name: string): string {
	const known = FLAGS.get(name);
	if (known !== undefined) return known;
	const flag = `${name}_flag`;
	FLAGS.set(name, flag);
	return flag;
}

/** Whether a table lacked the column of this cell: then another table's figure fills it. */
export function isLacking(cells: WageCells, name: string): boolean {
	if (name.endsWith('_flag')) return cells[name] === 'not_in_source';
	const flag = cells[flagOf(name)];
	return flag === undefined ? cells[name] === null : flag === 'not_in_source';
}

/**
 * Joins two tables' cells of the same occupation, place and release. Where both hold a figure, `prefer` decides:
 * `agree` gives the name of the first column they differ in, `second` takes the second's.
 */
export function mergeCells(
	first: WageCells,
	second: WageCells,
	prefer: 'agree' | 'second',
): { readonly cells: WageCells; readonly conflict: string | null } {
	const cells: Record<string, number | string | null> = {};
	let conflict: string | null = null;
	for (const name of Object.keys(first)) {
		const [a, b] = [first[name] ?? null, second[name] ?? null];
		if (isLacking(second, name)) cells[name] = a;
		else if (isLacking(first, name)) cells[name] = b;
		else {
			if (a !== b && prefer === 'agree') conflict ??= name;
			cells[name] = b;
		}
	}
	return { cells, conflict };
}

/** A row with every file it was read from. */
export interface MergedRow extends OewsRow {
	readonly files: readonly string[];
}

export interface Merged {
	readonly rows: readonly MergedRow[];
	readonly refused: readonly Refusal[];
	readonly passedOver: ReadonlyMap<string, number>;
}

/** The area or the industry a row stands for, as a key. */
export function placeOf({ area, setting }: OewsRow): string {
	return area ? area.areaCode : `${setting?.settingId ?? ''} ${setting?.ownership ?? ''}`;
}

const AT_TWO_LEVELS = 'the same industry printed at two levels';
const IN_TWO_FILES = 'joined onto the same row of another file';

/**
 * Makes one row of each key. The same key twice in one file is refused, unless BLS printed the same figures under
 * two industry levels; in two files the rows are joined where they agree, and refused where they do not.
 */
export function mergeRows(rows: readonly OewsRow[]): Merged {
	const byKey = new Map<string, MergedRow>();
	const refused: Refusal[] = [];
	const passedOver = new Map<string, number>();
	const pass = (reason: string) => passedOver.set(reason, (passedOver.get(reason) ?? 0) + 1);
	for (const row of rows) {
		const key = `${row.year} ${placeOf(row)} ${row.occCode}`;
		const known = byKey.get(key);
		if (!known) {
			byKey.set(key, { ...row, files: [row.file] });
			continue;
		}
		const { cells, conflict } = mergeCells(known.cells, row.cells, 'agree');
		const place = {
			file: row.file,
			...(row.sheet === undefined ? {} : { sheet: row.sheet }),
			line: row.line,
		};
		if (known.files.includes(row.file)) {
			if (conflict === null && known.setting && known.setting.level !== row.setting?.level) {
				pass(AT_TWO_LEVELS);
				continue;
			}
			refused.push({
				place: { ...place, column: 'OCC_CODE', value: row.occCode },
				reason: `The key ${key} stands twice in this file, first on ${known.sheet === row.sheet ? '' : `sheet “${known.sheet ?? ''}”, `}line ${known.line}.`,
				remedy: 'Remove one of the two rows, or give the file as published.',
			});
		} else if (conflict !== null) {
			refused.push({
				place: { ...place, column: conflict, value: String(row.cells[conflict]) },
				reason: `The key ${key} differs from ${known.files.join(', ')}, line ${known.line}: there it is ${String(known.cells[conflict])}.`,
				remedy: 'Give only one of the two files: two copies of a table must agree.',
			});
		} else {
			pass(IN_TWO_FILES);
			const states =
				(known.area?.states.length ?? 0) >= (row.area?.states.length ?? 0) ? known.area : row.area;
			byKey.set(key, {
				...known,
				area: states,
				cells,
				files: [...known.files, row.file],
				inferred: known.inferred || row.inferred,
			});
		}
	}
	return { rows: [...byKey.values()], refused, passedOver };
}
