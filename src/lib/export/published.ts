import type { Room, Scene } from '$lib/charts/scene.ts';
import type { Column } from './column.ts';
import type { ShownView } from './shown-view.ts';

/** The room of a picture in a file, in pixels of the screen's type: a file of a fixed size has no more height to give. */
interface FileRoom extends Room {
	/** None where the file may be as high as its picture. */
	readonly height?: number;
}

/** Which lines of a picture's list are drawn: `count` of them, the first being number `from` (0 is the first of all). */
export interface Portion {
	readonly from: number;
	readonly count: number;
}

/** A view's picture as files draw it. */
export interface FilePicture {
	/** How many lines its list has that can be drawn in part; 0 where the picture is always drawn whole. */
	readonly lines: number;
	/** What the lines are: `roles`, `metropolitan areas`. */
	readonly noun: string;
	/**
	 * The picture in a room. Where it has lines it is as high as those of the portion need; where it has none, it keeps to the
	 * height of the room as far as its type stays legible.
	 */
	readonly layout: (room: FileRoom, portion: Portion) => Scene;
	/** Only while something of the picture is still on its way, which a file would then lack: has it fetched. */
	readonly fetchRest?: () => void;
}

/** The rows of a view, without the type of its rows: what every file of figures is written from. */
export interface FileTable {
	/** In the file's order. */
	readonly columns: readonly Pick<Column<never>, 'name' | 'header' | 'align'>[];
	/** Raw cells by row, in the order shown; null is an empty cell, as is what was no finite number. */
	readonly rows: readonly (readonly (string | number | null)[])[];
	/** A cell as the page writes it: `≥ $239,200`. */
	readonly text: (row: number, column: number) => string;
}

/** What files have of the reader's own figures, beside what is official. */
interface OwnPublished {
	/** The official columns, then the reader's. */
	readonly table: FileTable;
	/** Sentences that every file has, whatever the reader writes for a note. */
	readonly notes: readonly string[];
}

/** A view ready to leave the site: what every file of it is made from, in a page and in Node. */
export interface Published extends Omit<ShownView<never>, 'rows' | 'columns'> {
	/** The view's id: `pay-by-role`. */
	readonly view: string;
	/** What is official: a trace and its hash are of this alone. */
	readonly table: FileTable;
	readonly picture: FilePicture;
	/** Absent where the files have none of the reader's own figures. */
	readonly own?: OwnPublished;
}

/** The rows as files have them: with the reader's columns where there are any. */
export function fileTable({ table, own }: Pick<Published, 'table' | 'own'>): FileTable {
	return own?.table ?? table;
}

/** What a view shows, with its picture, for files. */
export function publishedOf<Row>(view: string, shown: ShownView<Row>, picture: FilePicture): Published {
	const { rows, columns, ...rest } = shown;
	const finite = (value: string | number | null) =>
		typeof value === 'number' && !Number.isFinite(value) ? null : value;
	const table: FileTable = {
		columns,
		rows: rows.map((row) => columns.map(({ value }) => finite(value(row)))),
		text: (row, column) => {
			const found = rows[row];
			return found === undefined ? '' : (columns[column]?.text(found) ?? '');
		},
	};
	return { ...rest, view, table, picture };
}
