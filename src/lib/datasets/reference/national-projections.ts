import type { Flag } from '../../domain/estimate.ts';
import { isSocCode } from '../../domain/occupation.ts';
import { column, figure, officialTable, socCode, text, type RowOf } from './official-table.ts';
import type { SourceRecord } from './records.ts';
import { decades } from './release-text.ts';

const NO_DATA = '—';
const ANY = Number.NEGATIVE_INFINITY;
const TITLE = /national employment matrix title$/;
const TYPE = /^occupation type$/;
/** Of the base year and of the projected one, in this order. */
const EMPLOYMENT = /^employment, \d{4}$/;
const CHANGE = /^employment change, numeric/;
const CHANGE_PERCENT = /^employment change, percent/;
const OCCUPATION = socCode(/national employment matrix code$/);

/** Thousands with one decimal to whole jobs: rounding takes away the noise of binary fractions. */
const jobs = (header: RegExp, minimum = 0) =>
	column(header, (record, key) => {
		const thousands = record.number(key, { minimum, missing: [NO_DATA] });
		return thousands === null ? null : Math.round(thousands * 1000);
	});

const percent = (header: RegExp, minimum = 0) => figure(header, minimum, [NO_DATA]);

/** In BLS's words; empty for summary lines. */
const words = (header: RegExp) =>
	column(header, (record, key) => (record.text(key) === NO_DATA ? '' : record.text(key)));

/** `>=$239,200` is the top code of the wage tables; the figure is a lower bound. */
function medianWage(printed: string): { medianWage: number | null; medianWageFlag: Flag } | null {
	if (printed === NO_DATA || printed === '') return { medianWage: null, medianWageFlag: 'not_available' };
	const found = /^(>=)?\$?(\d[\d,]*)$/.exec(printed);
	if (!found) return null;
	return { medianWage: Number(found[2]?.replaceAll(',', '')), medianWageFlag: found[1] ? 'top_coded' : '' };
}

const isFootnote = (record: SourceRecord<'occCode' | 'type'>) =>
	!isSocCode(record.text('occCode')) && record.text('type') === '' && 'footnotes';

/** BLS Employment Projections, Table 1.2: projections and worker characteristics. Employment and openings in jobs, wage in USD a year. */
export const projectionsImporter = {
	...officialTable({
		id: 'projections-national',
		title: 'BLS Employment Projections, Table 1.2',
		columns: {
			title: text(TITLE),
			occCode: OCCUPATION,
			type: column(TYPE, (record, key) => {
				const type = record.text(key);
				if (type !== 'Summary' && type !== 'Line item') {
					const reason = `“${type}” is neither Summary nor Line item`;
					record.refuse(key, reason, 'Bring the workbook as published.');
				}
				return type === 'Summary' ? ('summary' as const) : ('line_item' as const);
			}),
			employmentBase: jobs(EMPLOYMENT),
			employmentProjected: jobs(EMPLOYMENT),
			change: jobs(CHANGE, ANY),
			changePercent: percent(CHANGE_PERCENT, ANY),
			selfEmployedPercent: percent(/^percent self.employed/),
			openings: jobs(/^occupational openings/),
			wage: column(/^median annual wage/, (record, key) => {
				const wage = medianWage(record.text(key));
				if (!wage) record.refuse(key, 'no wage can be read', 'Compare the cell with Table 1.2.');
				return wage ?? { medianWage: null, medianWageFlag: 'not_available' as const };
			}),
			typicalEducation: words(/^typical education needed for entry/),
			workExperience: words(/^work experience in a related occupation/),
			onTheJobTraining: words(/^typical on-the-job training/),
		},
		signature: ['occCode', 'typicalEducation'],
		passOver: isFootnote,
		rows: ({ wage, ...row }, record) => [
			{
				...row,
				...wage,
				baseYear: record.yearInHeader('employmentBase'),
				projectedYear: record.yearInHeader('employmentProjected'),
			},
		],
	}),
	releaseOf: decades,
};
export type Projection = RowOf<typeof projectionsImporter>;

/** BLS Employment Projections, Table 1.10: separations, annual averages; rates in percent of employment, the rest in jobs. */
export const separationsImporter = {
	...officialTable({
		id: 'projections-separations',
		title: 'BLS Employment Projections, Table 1.10',
		columns: {
			title: TITLE,
			occCode: OCCUPATION,
			type: TYPE,
			base: EMPLOYMENT,
			projected: EMPLOYMENT,
			change: CHANGE,
			changePercent: CHANGE_PERCENT,
			exitRate: percent(/^labor force exit rate/),
			transferRate: percent(/^occupational transfer rate/),
			separationsRate: percent(/^total occupational separations rate/),
			exits: jobs(/^labor force exits,/),
			transfers: jobs(/^occupational transfers,/),
			separations: jobs(/^total occupational separations,/),
		},
		signature: ['occCode', 'exitRate'],
		passOver: isFootnote,
		rows: (row, record) => [
			{ ...row, baseYear: record.yearInHeader('base'), projectedYear: record.yearInHeader('projected') },
		],
	}),
	releaseOf: decades,
};
