import type { OwnFigure } from '$lib/domain/own-figures.ts';
import { number, text, type Column } from '$lib/export/column.ts';

/** Columns of a reader's own series as a file. Every row says that it is the reader's. */
export function seriesColumns(title: string): readonly Column<OwnFigure>[] {
	return [
		text('series', 'Series', () => `yours: ${title}`),
		number('line', 'Line', ({ line }) => line),
		text('occ_code', 'Occupation', ({ role }) => role),
		text('area_code', 'Area', ({ area }) => area),
		text('setting_id', 'Setting', ({ setting }) => setting ?? ''),
		text('credential', 'Credential', ({ credential }) => credential ?? ''),
		number('year', 'Year', ({ year }) => year),
		text('measure', 'Measure', ({ measure }) => measure),
		number('value', 'Value', ({ value }) => value),
		text('period', 'Period', ({ period }) => period),
	];
}
