import type { Importer, SourceTable } from '../importing/importer.ts';
import { readRecords, recognitionOf, refusedWhole, type Layout } from './records.ts';

/** An occupation's long-term projection in a state, a territory, or the nation (`99`). Employment in jobs. */
export interface StateProjection {
	readonly areaCode: string;
	readonly occCode: string;
	readonly baseYear: number;
	readonly projectedYear: number;
	readonly employmentBase: number | null;
	readonly employmentProjected: number | null;
	readonly changePercent: number | null;
	/** Annual average. */
	readonly openings: number | null;
}

const LAYOUT: Layout<'title' | 'base' | 'projected' | 'change' | 'openings' | 'state' | 'code'> = {
	columns: {
		title: /^title$/,
		base: /^base$/,
		projected: /^projected$/,
		change: /^percentchange$/,
		openings: /^avgannualopenings$/,
		state: /^stfips$/,
		code: /^occcode$/,
	},
	signature: ['state', 'code'],
	optional: ['title'],
};

/** `2022-32` or `2022-2032` in the path of the file: its rows name no year. */
function yearsOf(table: SourceTable): { baseYear: number; projectedYear: number } | null {
	const found = /(20\d{2})[-–_](?:20)?(\d{2})(?!\d)/.exec(table.file);
	return found ? { baseYear: Number(found[1]), projectedYear: 2000 + Number(found[2]) } : null;
}

/** Projections Central, long-term occupational projections of the states. */
export const stateProjectionsImporter: Importer<StateProjection> = {
	id: 'projections-state',
	title: 'Projections Central, long-term occupational projections by state',
	...recognitionOf(LAYOUT),
	read: (table) => {
		const years = yearsOf(table);
		if (!years) {
			const remedy = 'Put the file into a folder named by its span, for instance projections-state-2022-32.';
			return refusedWhole(
				table,
				1,
				'Base',
				'neither rows nor path say which years base and projection are',
				remedy,
			);
		}
		return readRecords(table, LAYOUT, (record) => {
			const state = record.code('state', /^\d{1,2}$/, 'state code');
			const figure = { minimum: 0, missing: [] };
			const row: StateProjection = {
				areaCode: Number(state) === 0 ? '99' : state.padStart(2, '0'),
				occCode: record.code('code', /^\d{2}-\d{4}$/, 'occupation code'),
				...years,
				employmentBase: record.number('base', figure),
				employmentProjected: record.number('projected', figure),
				changePercent: record.number('change', { minimum: Number.NEGATIVE_INFINITY, missing: [] }),
				openings: record.number('openings', figure),
			};
			return { rows: [row] };
		});
	},
};
