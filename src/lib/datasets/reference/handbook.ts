import type { Flag } from '../../domain/estimate.ts';
import type { Importer } from '../importing/importer.ts';
import { releaseOf } from '../oews/releases.ts';
import { officialTable, text, type RowOf } from './official-table.ts';
import { refusedWhole } from './records.ts';
import { releaseSpan, type Dated } from './release-text.ts';

/** The May release a file of handbook figures belongs to, from its name: the rows do not say. */
function releaseYear(file: string): number | null {
	const found = /may[_-]?(20\d{2})/i.exec(file);
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

const LINES = {
	...officialTable({
		id: 'handbook-top-industries',
		title: 'BLS Occupational Outlook Handbook, top industries of each occupation',
		columns: {
			page: text(/^page$/),
			title: /^title$/,
			/** As the page names it, lower case; pages on several occupations name each. */
			occupation: text(/^occupation$/),
			measure: text(/^measure$/),
			industry: text(/^industry$/),
			value: /^value$/,
		},
		signature: ['page', 'occupation', 'industry'],
		optional: ['title'],
		rows: ({ measure, ...named }, record) => {
			const { file, line } = record;
			const base = { ...named, year: releaseYear(file) ?? NaN, file, line };
			if (measure === 'share') {
				const value = record.number('value', { minimum: 0, missing: ['—'] });
				return [{ ...base, measure, value, flag: '' as Flag }];
			}
			if (measure !== 'median_wage') {
				const reason = `“${measure}” is not a measure of this table`;
				record.refuse('measure', reason, 'It holds median_wage and share.');
				return [];
			}
			const wage = wageOf(record.text('value'), base.year);
			if (!wage) record.refuse('value', 'no wage can be read', 'Compare the cell with the handbook page.');
			return wage ? [{ ...base, measure, ...wage }] : [];
		},
	}),
	releaseOf: (rows: readonly Dated[]) => `May ${releaseSpan(rows)} wages`,
};

/** One figure of an Occupational Outlook Handbook page: a median wage (USD a year) or a share of jobs (percent). */
export type HandbookFigure = RowOf<typeof LINES>;

/** BLS Occupational Outlook Handbook: median wage and share of jobs in the top industries of each occupation. */
export const handbookImporter: Importer<HandbookFigure> = {
	...LINES,
	read: (table) => {
		if (releaseYear(table.file) !== null) return LINES.read(table);
		const reason = 'neither rows nor file name say which May release it is';
		const remedy = 'Name the file by its release, for instance ooh_top_industries_may2025.csv.';
		return refusedWhole(table, 1, 'page', reason, remedy);
	},
};
