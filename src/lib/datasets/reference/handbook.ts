import type { Flag } from '../../domain/estimate.ts';
import type { Importer, SourceTable } from '../importing/importer.ts';
import { releaseOf } from '../oews/releases.ts';
import { readRecords, recognitionOf, refusedWhole, type Layout, type Reading } from './records.ts';

/** One figure of an Occupational Outlook Handbook page: a median wage (USD a year) or a share of jobs (percent). */
export interface HandbookFigure {
	readonly year: number;
	readonly page: string;
	/** The occupation as the page names it, lower case; pages on several occupations name each. */
	readonly occupation: string;
	readonly industry: string;
	readonly measure: 'median_wage' | 'share';
	readonly value: number | null;
	readonly flag: Flag;
	readonly file: string;
	readonly line: number;
}

const LAYOUT: Layout<'page' | 'title' | 'occupation' | 'measure' | 'industry' | 'value'> = {
	columns: {
		page: /^page$/,
		title: /^title$/,
		occupation: /^occupation$/,
		measure: /^measure$/,
		industry: /^industry$/,
		value: /^value$/,
	},
	signature: ['page', 'occupation', 'industry'],
	optional: ['title'],
};

/** The May release a file of handbook figures belongs to, from its name: the rows do not say. */
function releaseYear(table: SourceTable): number | null {
	const found = /may[_-]?(20\d{2})/i.exec(table.file);
	return found ? Number(found[1]) : null;
}

const WAGE = /^>?=?\s*\$?([\d,]+)$/;

/**
 * A wage as the handbook prints it. Wages at the top code of the release read “equal to or greater than” there, as
 * `>=$239,200` or, where the sign was lost on the way, as exactly that amount: both are a lower bound, for OEWS
 * publishes no wage of just that height.
 */
function wageOf(text: string, year: number): { value: number | null; flag: Flag } | null {
	if (text === '*' || text === '—' || text === '') return { value: null, flag: 'not_available' };
	const digits = WAGE.exec(text)?.[1];
	if (!digits) return null;
	const value = Number(digits.replaceAll(',', ''));
	const topCoded = text.startsWith('>') || value === releaseOf(year)?.annual;
	return { value, flag: topCoded ? 'top_coded' : '' };
}

/** BLS Occupational Outlook Handbook: median wage and share of jobs in the top industries of each occupation. */
export const handbookImporter: Importer<HandbookFigure> = {
	id: 'handbook-top-industries',
	title: 'BLS Occupational Outlook Handbook, top industries of each occupation',
	...recognitionOf(LAYOUT),
	read: (table) => {
		const year = releaseYear(table);
		if (year === null) {
			const remedy = 'Name the file by its release, for instance ooh_top_industries_may2025.csv.';
			return refusedWhole(table, 1, 'page', 'neither rows nor file name say which May release it is', remedy);
		}
		return readRecords(table, LAYOUT, (record): Reading<HandbookFigure> => {
			const measure = record.text('measure');
			const base = {
				year,
				page: record.text('page'),
				occupation: record.text('occupation'),
				industry: record.text('industry'),
				file: table.file,
				line: record.line,
			};
			if (measure === 'share') {
				const value = record.number('value', { minimum: 0, missing: ['—'] });
				return { rows: [{ ...base, measure, value, flag: '' }] };
			}
			if (measure !== 'median_wage') {
				record.refuse(
					'measure',
					`“${measure}” is no measure of this table`,
					'It holds median_wage and share.',
				);
				return { rows: [] };
			}
			const wage = wageOf(record.text('value'), year);
			if (!wage) record.refuse('value', 'no wage can be read', 'Compare the cell with the handbook page.');
			return { rows: wage ? [{ ...base, measure, ...wage }] : [] };
		});
	},
};
