import { absences, placements } from '$lib/charts/own/match.ts';
import { ownLegendHeight, withOwn } from '$lib/charts/own/overlay.ts';
import { absenceSentence, ownNote } from '$lib/charts/own/words.ts';
import { BROAD_FROM } from '$lib/charts/scene.ts';
import type { OwnSeries } from '$lib/domain/own-figures.ts';
import type { Column } from '../column.ts';
import type { FilePicture, FileTable, Published } from '../published.ts';
import { ownColumns, type OwnColumn } from './own-columns.ts';

/** The columns of the reader's own figures for the table of a view; none where its rows have none of them. */
export function ownColumnsOf<Row>(
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	series: readonly OwnSeries[],
): readonly Column<Row>[] {
	const byName = new Map(columns.map((column) => [column.name, column]));
	const cellsOf = (row: Row) => (name: string) => byName.get(name)?.value(row) ?? null;
	return ownColumns([...byName.keys()], series)
		.filter(({ value }) => rows.some((row) => value(cellsOf(row)) !== null))
		.map(({ name, header, value, text }) => ({
			name,
			header,
			align: 'right' as const,
			value: (row) => value(cellsOf(row)),
			text: (row) => text(cellsOf(row)),
		}));
}

/**
 * A view's files with the reader's own figures: drawn in the picture, columns after the official ones, a note that says whose
 * they are, a name that does. What is official stays apart: trace and hash are of it alone. The same where none of the figures
 * belongs to the view.
 */
export function publishedWithOwn(published: Published, series: readonly OwnSeries[]): Published {
	const { picture, subject } = published;
	const table = tableWithOwn(published.table, series);
	const whole = picture.layout({ width: BROAD_FROM }, { from: 0, count: picture.lines });
	const drawn = placements(whole, series);
	if (table === published.table && drawn.length === 0) return published;
	const used = new Set(drawn.map(({ turn }) => turn));
	const inTable = (one: OwnSeries) =>
		table.columns.some(({ header }) => header.startsWith(`Yours: ${one.title}, `));
	const named = series.filter((one, turn) => used.has(turn) || inTable(one));
	const notes = [ownNote(named), absenceSentence(series, absences(whole, series))].filter(Boolean);
	return {
		...published,
		picture: pictureWithOwn(picture, series),
		subject: { ...subject, isWithYours: true },
		fileNotes: () => [...(published.fileNotes?.() ?? []), ...notes],
		own: { table, notes },
	};
}

function pictureWithOwn(picture: FilePicture, series: readonly OwnSeries[]): FilePicture {
	return {
		...picture,
		layout: (room, portion) => {
			// The foot's note names the diamonds already: a line in the picture is for telling several series apart.
			if (series.length === 1) return withOwn(picture.layout(room, portion), series, false);
			const kept = ownLegendHeight(series, room);
			const height = room.height === undefined ? {} : { height: Math.max(1, room.height - kept) };
			return withOwn(picture.layout({ ...room, ...height }, portion), series);
		},
	};
}

function tableWithOwn(table: FileTable, series: readonly OwnSeries[]): FileTable {
	const names = table.columns.map(({ name }) => name);
	const places = new Map(names.map((name, place) => [name, place]));
	const cellsOf = (row: number) => (name: string) => table.rows[row]?.[places.get(name) ?? -1] ?? null;
	const cells = (column: OwnColumn) => table.rows.map((_, row) => column.value(cellsOf(row)));
	const own = ownColumns(names, series)
		.map((column) => ({ column, cells: cells(column) }))
		.filter((one) => one.cells.some((cell) => cell !== null));
	if (own.length === 0) return table;
	return {
		columns: [
			...table.columns,
			...own.map(({ column: { name, header } }) => ({ name, header, align: 'right' as const })),
		],
		rows: table.rows.map((row, turn) => [...row, ...own.map((one) => one.cells[turn] ?? null)]),
		text: (row, place) =>
			place < names.length
				? table.text(row, place)
				: (own[place - names.length]?.column.text(cellsOf(row)) ?? ''),
	};
}
