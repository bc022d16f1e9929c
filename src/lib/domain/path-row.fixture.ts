import type { Estimate } from './estimate.ts';
import type { OutlookRow } from './outlook-row.ts';
import type { PathOccupation, PathRow } from './path-row.ts';
import type { Side } from './path-scope.ts';
import type { WageRow } from './wage-row.ts';

/** Rows of a comparison for tests: figures as round as a hand can calculate with. */

const plain = (value: number | null): Estimate =>
	value === null ? { value, flag: 'not_available' } : { value, flag: '' };

interface Figures {
	readonly median?: Estimate | number | null;
	readonly jobs?: number | null;
	readonly openings?: number | null;
	/** Jobs in the first and the last year of the projection. */
	readonly projected?: readonly [number, number] | null;
	readonly growth?: number;
	/** Rank, words and years of the typical education. */
	readonly education?: readonly [number, string, number | null] | null;
	readonly title?: string;
	readonly code?: string;
	/** Whether the tables have no wage row. */
	readonly isAbsent?: boolean;
}

let made = 0;

export const BACHELOR = [6, "Bachelor's degree", 4] as const;
export const ASSOCIATE = [5, "Associate's degree", 2] as const;
export const CERTIFICATE = [4, 'Postsecondary certificate', null] as const;

export function pathRow(side: Side, figures: Figures): PathRow {
	const code = figures.code ?? `29-${String(1000 + made++)}`;
	const title = figures.title ?? `Occupation ${code}`;
	const education = figures.education === undefined ? BACHELOR : figures.education;
	const occupation: PathOccupation = {
		occCode: code,
		title,
		narrow: '',
		mid: '',
		wide: side,
		reason: '',
		educationId: education ? education[1].toLowerCase().replace(/[^a-z]+/g, '-') : '',
		education: education?.[1] ?? '',
		educationOrder: education?.[0] ?? null,
		educationYears: education?.[2] ?? null,
		workExperience: 'None',
		training: 'None',
		jobZone: 4,
		definition: '',
	};
	return {
		side,
		occupation,
		wage: figures.isAbsent ? null : wageOf(code, title, figures),
		gap: figures.isAbsent ? 'no_estimate' : '',
		projection: projectionOf(code, title, figures),
	};
}

function wageOf(occCode: string, occTitle: string, { median = 60_000, jobs = 1000 }: Figures): WageRow {
	const middle = median === null || typeof median === 'number' ? plain(median) : median;
	const at = (share: number): Estimate =>
		middle.value === null || middle.flag !== '' ? middle : plain(Math.round(middle.value * share));
	return {
		year: 2025,
		areaCode: '99',
		areaTitle: 'United States',
		occCode,
		occTitle,
		employment: jobs === null ? { value: null, flag: 'not_published' } : plain(jobs),
		employmentRse: null,
		locationQuotient: null,
		meanRse: null,
		mean: at(1.1),
		p10: at(0.6),
		p25: at(0.75),
		median: middle,
		p75: at(1.3),
		p90: at(1.7),
		priceParity: null,
		priceParityYear: null,
		cpiFactor: null,
	};
}

function projectionOf(
	occCode: string,
	occTitle: string,
	{ openings = 100, projected = [1000, 1100], growth = 10 }: Figures,
): OutlookRow | null {
	if (projected === null) return null;
	return {
		occCode,
		occTitle,
		baseYear: 2024,
		projectedYear: 2034,
		employmentBase: projected[0],
		employmentProjected: projected[1],
		change: projected[1] - projected[0],
		changePercent: growth,
		openings,
		exits: null,
		transfers: null,
		medianWage: plain(60_000),
		typicalEducation: '',
		workExperience: 'None',
		onTheJobTraining: 'None',
	};
}
