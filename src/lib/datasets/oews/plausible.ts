import { HOURS_PER_YEAR, WAGE_MEASURES } from '../../domain/measure.ts';
import type { Column } from './columns.ts';
import type { WageCells } from './measures.ts';

/** A figure that cannot be true. */
export interface Implausible {
	readonly column: Column;
	readonly sentence: string;
	readonly remedy: string;
}

/**
 * What a figure can be. The least a job may pay in cash is $2.13 an hour, with tips; the highest wage OEWS ever printed
 * is $946,560 a year (May 2025), less than half of the bound. All jobs of the nation are some 155 million, the fewest
 * printed are 30; the highest location quotient printed is 365.
 */
const BOUNDS = {
	employment: { least: 10, most: 400_000_000, unit: 'jobs' },
	hourly: { least: 2, most: 1_000, unit: 'dollars an hour' },
	annual: { least: 2 * HOURS_PER_YEAR, most: 1_000 * HOURS_PER_YEAR, unit: 'dollars a year' },
	percent: { least: 0, most: 100, unit: 'percent' },
	perThousand: { least: 0, most: 1_000, unit: 'of 1,000 jobs' },
	quotient: { least: 0, most: 1_000, unit: 'times the share of the nation' },
} as const;

type Bounds = (typeof BOUNDS)[keyof typeof BOUNDS];

/** Columns of the wage tables with what they can hold, the one that is named first first. */
const BOUNDED: readonly (readonly [name: string, bounds: Bounds])[] = [
	['employment', BOUNDS.employment],
	['employment_rse', BOUNDS.percent],
	['location_quotient', BOUNDS.quotient],
	['jobs_per_1000', BOUNDS.perThousand],
	...WAGE_MEASURES.map((measure) => [`a_${measure}`, BOUNDS.annual] as const),
	['mean_rse', BOUNDS.percent],
	...WAGE_MEASURES.map((measure) => [`h_${measure}`, BOUNDS.hourly] as const),
];

/** The columns of one wage by year and by hour. */
const PAIRS = WAGE_MEASURES.map((measure) => ({
	annual: `a_${measure}`,
	hourly: `h_${measure}`,
	flags: [`a_${measure}_flag`, `h_${measure}_flag`],
}));

/**
 * Dollars a year by which an annual wage may differ from 2,080 times the hourly one: the hourly one is printed to the
 * cent, the annual one to ten dollars, and each may be off by a whole unit. In 490,000 official pairs it is 15.60 at most.
 */
const ROUNDING = 0.01 * HOURS_PER_YEAR + 10;

const AS_PUBLISHED = 'Compare the row with the official table, and give the file as published.';

const inWords = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** The column a figure of the wage tables is read from. */
function columnOf(name: string): Column {
	const columns: Readonly<Record<string, Column>> = {
		employment: 'tot_emp',
		employment_rse: 'emp_prse',
		mean_rse: 'mean_prse',
		jobs_per_1000: 'jobs_1000',
		location_quotient: 'loc_quotient',
	};
	return columns[name] ?? (name.replace(/_p(?=\d)/, '_pct') as Column);
}

/** The annual and the hourly wage of one statistic, where one cannot be the other; null where they agree. */
function disagreement(cells: WageCells): Implausible | null {
	for (const pair of PAIRS) {
		const [annual, hourly] = [cells[pair.annual], cells[pair.hourly]];
		if (typeof annual !== 'number' || typeof hourly !== 'number') continue;
		const tops = pair.flags.filter((flag) => cells[flag] === 'top_coded');
		if (tops.length === 1) {
			const sentence = `One of the annual and the hourly wage is #, the other is plain (${inWords(annual)} and ${inWords(hourly)}): they are the same wage.`;
			return { column: columnOf(pair.hourly), sentence, remedy: AS_PUBLISHED };
		}
		if (tops.length === 2 || Math.abs(annual - hourly * HOURS_PER_YEAR) <= ROUNDING) continue;
		const sentence = `${inWords(hourly)} an hour is not ${inWords(annual)} a year: OEWS calculates one from the other by 2,080 hours.`;
		return { column: columnOf(pair.hourly), sentence, remedy: AS_PUBLISHED };
	}
	return null;
}

/** The first figure of a row that cannot be true: beyond all bounds, or an hourly wage that its annual one contradicts. */
export function implausibleFigure(cells: WageCells): Implausible | null {
	for (const [name, bounds] of BOUNDED) {
		const value = cells[name];
		if (typeof value !== 'number') continue;
		if (value >= bounds.least && value <= bounds.most) continue;
		const sentence = `${inWords(value)} is beyond what this column can hold: ${inWords(bounds.least)} to ${inWords(bounds.most)} ${bounds.unit}.`;
		return { column: columnOf(name), sentence, remedy: AS_PUBLISHED };
	}
	return disagreement(cells);
}
