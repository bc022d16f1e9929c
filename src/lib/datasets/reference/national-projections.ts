import type { Flag } from '../../domain/estimate.ts';
import { isSocCode } from '../../domain/occupation.ts';
import type { Importer } from '../importing/importer.ts';
import { readRecords, recognitionOf, type Header, type Layout, type SourceRecord } from './records.ts';

/** An occupation of the employment projections, Table 1.2. Employment and openings in jobs, wage in USD a year. */
export interface Projection {
	readonly occCode: string;
	readonly title: string;
	readonly type: 'summary' | 'line_item';
	readonly baseYear: number;
	readonly projectedYear: number;
	readonly employmentBase: number | null;
	readonly employmentProjected: number | null;
	readonly change: number | null;
	readonly changePercent: number | null;
	readonly selfEmployedPercent: number | null;
	readonly openings: number | null;
	readonly medianWage: number | null;
	readonly medianWageFlag: Flag;
	/** In BLS's words; empty for summary lines. */
	readonly typicalEducation: string;
	readonly workExperience: string;
	readonly onTheJobTraining: string;
}

/** Separations of an occupation, Table 1.10: annual averages, rates in percent of employment, the rest in jobs. */
export interface Separations {
	readonly occCode: string;
	readonly baseYear: number;
	readonly projectedYear: number;
	readonly exitRate: number | null;
	readonly transferRate: number | null;
	readonly separationsRate: number | null;
	readonly exits: number | null;
	readonly transfers: number | null;
	readonly separations: number | null;
}

const NO_DATA = '—';
const ANY = Number.NEGATIVE_INFINITY;
const COMMON = {
	title: /national employment matrix title$/,
	code: /national employment matrix code$/,
	type: /^occupation type$/,
	base: /^employment, \d{4}$/,
	projected: /^employment, \d{4}$/,
	change: /^employment change, numeric/,
	changePercent: /^employment change, percent/,
} as const;

const PROJECTIONS = {
	columns: {
		...COMMON,
		selfEmployed: /^percent self.employed/,
		openings: /^occupational openings/,
		wage: /^median annual wage/,
		education: /^typical education needed for entry/,
		experience: /^work experience in a related occupation/,
		training: /^typical on-the-job training/,
	},
	signature: ['code', 'education'],
	optional: [],
} satisfies Layout<string>;

const SEPARATIONS = {
	columns: {
		...COMMON,
		exitRate: /^labor force exit rate/,
		transferRate: /^occupational transfer rate/,
		separationsRate: /^total occupational separations rate/,
		exits: /^labor force exits,/,
		transfers: /^occupational transfers,/,
		separations: /^total occupational separations,/,
	},
	signature: ['code', 'exitRate'],
	optional: [],
} satisfies Layout<string>;

/** Thousands with one decimal to whole jobs: rounding takes away the noise of binary fractions. */
function jobs<Key extends string>(record: SourceRecord<Key>, key: Key, minimum: number): number | null {
	const thousands = record.number(key, { minimum, missing: [NO_DATA] });
	return thousands === null ? null : Math.round(thousands * 1000);
}

function yearOf<Key extends string>(header: Header<Key>, key: Key): number {
	return Number(/\d{4}/.exec(header.titles[header.at[key] ?? -1] ?? '')?.[0]);
}

/** `>=$239,200` is the top code of the wage tables; the figure is a lower bound. */
function medianWage(text: string): { medianWage: number | null; medianWageFlag: Flag } | null {
	if (text === NO_DATA || text === '') return { medianWage: null, medianWageFlag: 'not_available' };
	const found = /^(>=)?\$?(\d[\d,]*)$/.exec(text);
	if (!found) return null;
	return { medianWage: Number(found[2]?.replaceAll(',', '')), medianWageFlag: found[1] ? 'top_coded' : '' };
}

const words = (text: string): string => (text === NO_DATA ? '' : text);

/** BLS Employment Projections, Table 1.2: occupational projections and worker characteristics. */
export const projectionsImporter: Importer<Projection> = {
	id: 'projections-national',
	title: 'BLS Employment Projections, Table 1.2',
	...recognitionOf(PROJECTIONS),
	read: (table) =>
		readRecords(table, PROJECTIONS, (record, header) => {
			const type = record.text('type');
			if (!isSocCode(record.text('code')) && type === '') return { passedOver: 'footnotes' };
			if (type !== 'Summary' && type !== 'Line item') {
				record.refuse(
					'type',
					`“${type}” is neither Summary nor Line item`,
					'Bring the workbook as published.',
				);
			}
			const wage = medianWage(record.text('wage'));
			if (!wage) record.refuse('wage', 'no wage can be read', 'Compare the cell with Table 1.2.');
			const years = { baseYear: yearOf(header, 'base'), projectedYear: yearOf(header, 'projected') };
			const percent = { minimum: ANY, missing: [NO_DATA] };
			const row: Projection = {
				occCode: record.code('code', /^\d{2}-\d{4}$/, 'occupation code'),
				title: record.text('title'),
				type: type === 'Summary' ? 'summary' : 'line_item',
				...years,
				employmentBase: jobs(record, 'base', 0),
				employmentProjected: jobs(record, 'projected', 0),
				change: jobs(record, 'change', ANY),
				changePercent: record.number('changePercent', percent),
				selfEmployedPercent: record.number('selfEmployed', { minimum: 0, missing: [NO_DATA] }),
				openings: jobs(record, 'openings', 0),
				...(wage ?? { medianWage: null, medianWageFlag: 'not_available' }),
				typicalEducation: words(record.text('education')),
				workExperience: words(record.text('experience')),
				onTheJobTraining: words(record.text('training')),
			};
			return { rows: [row] };
		}),
};

/** BLS Employment Projections, Table 1.10: occupational separations and openings. */
export const separationsImporter: Importer<Separations> = {
	id: 'projections-separations',
	title: 'BLS Employment Projections, Table 1.10',
	...recognitionOf(SEPARATIONS),
	read: (table) =>
		readRecords(table, SEPARATIONS, (record, header) => {
			if (!isSocCode(record.text('code')) && record.text('type') === '') return { passedOver: 'footnotes' };
			const rate = { minimum: 0, missing: [NO_DATA] };
			const row: Separations = {
				occCode: record.code('code', /^\d{2}-\d{4}$/, 'occupation code'),
				baseYear: yearOf(header, 'base'),
				projectedYear: yearOf(header, 'projected'),
				exitRate: record.number('exitRate', rate),
				transferRate: record.number('transferRate', rate),
				separationsRate: record.number('separationsRate', rate),
				exits: jobs(record, 'exits', 0),
				transfers: jobs(record, 'transfers', 0),
				separations: jobs(record, 'separations', 0),
			};
			return { rows: [row] };
		}),
};
