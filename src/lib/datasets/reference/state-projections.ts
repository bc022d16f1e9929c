import type { Importer, SourceTable } from '../importing/importer.ts';
import { code, figure, officialTable, socCode, type RowOf } from './official-table.ts';
import { refusedWhole } from './records.ts';
import { decades } from './release-text.ts';

/** `2022-32` or `2022-2032` in the path of the file: its rows name no year. */
function yearsOf(table: SourceTable): { baseYear: number; projectedYear: number } | null {
	const found = /(20\d{2})[-–_](?:20)?(\d{2})(?!\d)/.exec(table.file);
	return found ? { baseYear: Number(found[1]), projectedYear: 2000 + Number(found[2]) } : null;
}

const LINES = officialTable({
	id: 'projections-state',
	title: 'Projections Central, long-term occupational projections by state',
	columns: {
		title: /^title$/,
		employmentBase: figure(/^base$/),
		employmentProjected: figure(/^projected$/),
		changePercent: figure(/^percentchange$/, Number.NEGATIVE_INFINITY),
		/** Annual average. */
		openings: figure(/^avgannualopenings$/),
		state: code(/^stfips$/, /^\d{1,2}$/, 'state code'),
		occCode: socCode(/^occcode$/),
	},
	signature: ['state', 'occCode'],
	optional: ['title'],
	rows: ({ state, ...row }) => [{ ...row, areaCode: Number(state) === 0 ? '99' : state.padStart(2, '0') }],
});

/** An occupation's long-term projection in a state, a territory, or the nation (`99`). Employment in jobs. */
type StateProjection = RowOf<typeof LINES> & { readonly baseYear: number; readonly projectedYear: number };

/** Projections Central, long-term occupational projections of the states. */
export const stateProjectionsImporter: Importer<StateProjection> = {
	...LINES,
	releaseOf: decades,
	read: (table) => {
		const years = yearsOf(table);
		if (!years) {
			const reason = 'neither rows nor path say which years base and projection are';
			const remedy = 'Put the file into a folder named by its span, for instance projections-state-2022-32.';
			return refusedWhole(table, 1, 'Base', reason, remedy);
		}
		const lines = LINES.read(table);
		return { ...lines, rows: lines.rows.map((row) => ({ ...row, ...years })) };
	},
};
