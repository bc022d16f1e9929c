import type { CoverageCell, Extent } from '$lib/domain/coverage.ts';
import { formatCount } from '$lib/domain/format.ts';
import type { WageTable } from '$lib/domain/gap.ts';
import { listYears } from '$lib/domain/basis.ts';

/** Every sentence of the picture of what there is. */

export const KIND_WORDS: Readonly<Record<WageTable['kind'], string>> = {
	nation: 'Nation',
	state: 'States',
	metro: 'Metros',
	nonmetro: 'Nonmetro areas',
	sector: 'Sectors',
	industry: 'Finer industries',
	owner: 'Hospitals by owner',
};

export const EXTENT_WORDS: Readonly<Record<Extent, string>> = {
	full: 'whole table',
	some_columns: 'some columns',
	sample: 'a few places',
	none: 'not on this site',
	not_published: 'not published',
	no_code: 'code not in use',
};

/** A file of a table: its size, and how saving it goes. */
export const TABLE_FILE = {
	rows: (count: number) => `${formatCount(count)} ${count === 1 ? 'row' : 'rows'}`,
	saving: 'Fetching …',
	saved: 'Saved.',
	notSaved: 'The file did not come. Check the connection and press again.',
} as const;

export const COVERAGE = {
	title: 'Which pay figures there are',
	lead: 'Pick a job to see which May releases this site has of it, and in which official file you find the rest.',
	role: 'Job',
	overview: 'All jobs at a glance',
	head: 'Table',
	bring: 'Official files are at',
	tables: 'bls.gov/oes/tables.htm',
	add: 'Add one with: npm run datasets -- oesm24ma.zip',
	none: 'none',
} as const;

const COLUMN_WORDS: Readonly<Record<string, string>> = {
	mean: 'mean',
	median: 'median',
	hourly: 'hourly pay',
	errors: 'standard errors',
	lq: 'location quotient',
};

/** `median, hourly pay`: percentiles beside the median as one. */
function columnWords(columns: readonly string[]): string {
	const spread = columns.filter((column) => /^p\d/.test(column));
	const named = columns.flatMap((column) => COLUMN_WORDS[column] ?? []);
	return [...named, ...(spread.length > 0 ? [`percentiles ${spread.join(', ')}`] : [])].join(', ');
}

/** `May 2024, metros: some columns (median), 389 of 393 places with pay`, for the tooltip and a screen reader. */
export function cellWords({ kind, year, extent, places, figures, columns, file }: CoverageCell): string {
	const start = `May ${year}, ${KIND_WORDS[kind].toLowerCase()}: ${EXTENT_WORDS[extent]}`;
	if (places > 0) {
		const count = places > 1 ? `; ${formatCount(figures)} of ${formatCount(places)} have pay` : '';
		return `${start} (jobs, ${columnWords(columns)})${count}`;
	}
	return extent === 'none' ? `${start}; official file ${file}` : start;
}

/** What stands in a cell: how many places have pay, or a sign for why none does. */
export function cellText({ extent, places, figures }: CoverageCell): string {
	if (places > 1) return formatCount(figures);
	if (places === 1) return '✓';
	return extent === 'none' ? '+' : extent === 'not_published' ? '–' : '';
}

/** `2019–2025`: the releases of a kind that hold figures of a job. */
export function yearsThere(cells: readonly CoverageCell[]): string {
	const years = cells.filter(({ places }) => places > 0).map(({ year }) => year);
	return years.length > 0 ? listYears(years) : COVERAGE.none;
}
