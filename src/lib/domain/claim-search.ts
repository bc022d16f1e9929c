import type { Claim, ClaimEvidence, ClaimStatistic, OfficialFigure, OfficialStatistic } from './claim.ts';
import type { Estimate } from './estimate.ts';
import type { SocCode } from './occupation.ts';
import { decade } from './outlook-row.ts';
import { estimateOf, type WageRow } from './wage-row.ts';

/** The official statistic a claim's word names; null where official tables have none of that name. */
const STATISTICS: Readonly<Record<ClaimStatistic, OfficialStatistic | null>> = {
	median: 'median',
	mean: 'mean',
	p90: 'p90',
	growth: 'growth',
	openings: 'openings',
	duration: 'education_years',
	range: null,
	not_stated: null,
	none: null,
};

/**
 * Every official figure a claim can be looked for among: its statistic, of the occupation it maps to and of the codes
 * that came before and after it, in every release, oldest first. A claim of a setting that does not say its
 * statistic is looked for among the handbook's medians of that setting. None where no table has such a figure.
 */
export function comparableFigures(claim: Claim, evidence: ClaimEvidence): readonly OfficialFigure[] {
	if (claim.mapping === 'none') return [];
	if (claim.settingId !== '') return settingFigures(claim, evidence);
	const statistic = STATISTICS[claim.statistic];
	if (statistic === null) return [];
	const codes = familyOf(claim.occCode, evidence);
	const isOfFamily = ({ occCode }: { readonly occCode: SocCode }) => codes.has(occCode);
	if (statistic === 'growth' || statistic === 'openings' || statistic === 'education_years') {
		return projectedFigures(statistic, evidence).filter(isOfFamily);
	}
	return evidence.wages
		.filter(isOfFamily)
		.map((row) => wageFigure(row, statistic))
		.sort(byRelease);
}

/** The figures that are the claim's own, to the decimals the article gives. A top code is a bound and equals nothing. */
export function equalFigures(
	{ amount }: Claim,
	figures: readonly OfficialFigure[],
): readonly OfficialFigure[] {
	if (amount === null) return [];
	const digits = decimalsOf(amount);
	return figures.filter(
		({ estimate: { value, flag } }) =>
			value !== null && flag !== 'top_coded' && roundedTo(value, digits) === amount,
	);
}

/** The figures of the release a claim states: `2017`, `May 2024`, `2024–34`. */
export function statedFigures(
	{ statedYear }: Claim,
	figures: readonly OfficialFigure[],
): readonly OfficialFigure[] {
	const [from, to] = statedYear.match(/\d+/g) ?? [];
	if (from === undefined) return [];
	return figures.filter(({ table, year, release }) =>
		to === undefined || table !== 'projections'
			? year === Number(from)
			: year === Number(from) && release.endsWith(to.slice(-2)),
	);
}

/** A code with all codes before and after it, its own first. */
export function familyOf(code: SocCode, { changes }: ClaimEvidence): ReadonlySet<SocCode> {
	const walk = (next: (codes: ReadonlySet<SocCode>) => readonly SocCode[]) => {
		const found = new Set([code]);
		for (let size = 0; size < found.size;) {
			size = found.size;
			for (const one of next(found)) found.add(one);
		}
		return found;
	};
	const before = walk((codes) =>
		changes.filter(({ toCode }) => codes.has(toCode)).map(({ fromCode }) => fromCode),
	);
	const after = walk((codes) =>
		changes.filter(({ fromCode }) => codes.has(fromCode)).map(({ toCode }) => toCode),
	);
	return new Set([code, ...before, ...after].filter(Boolean));
}

/** A row's figure of one statistic. */
export function wageFigure(
	row: WageRow,
	statistic: 'median' | 'mean' | 'p10' | 'p25' | 'p75' | 'p90',
): OfficialFigure {
	return {
		table: 'wages',
		occCode: row.occCode,
		occTitle: row.occTitle,
		statistic,
		release: `May ${row.year}`,
		year: row.year,
		estimate: estimateOf(row, statistic),
		of: '',
	};
}

function projectedFigures(
	statistic: 'growth' | 'openings' | 'education_years',
	{ projections }: ClaimEvidence,
): readonly OfficialFigure[] {
	return projections
		.map((row): OfficialFigure => {
			const value = {
				growth: row.changePercent,
				openings: row.openings,
				education_years: row.educationYears,
			}[statistic];
			return {
				table: 'projections',
				occCode: row.occCode,
				occTitle: row.occTitle,
				statistic,
				release: decade(row),
				year: row.baseYear,
				estimate: known(value),
				of: statistic === 'education_years' ? row.education : '',
			};
		})
		.sort(byRelease);
}

function settingFigures(claim: Claim, { settings, wages }: ClaimEvidence): readonly OfficialFigure[] {
	return settings
		.filter(({ occCode, settingId }) => occCode === claim.occCode && settingId === claim.settingId)
		.map((row): OfficialFigure => ({
			table: 'setting-pay',
			occCode: row.occCode,
			occTitle: wages.find(({ occCode }) => occCode === row.occCode)?.occTitle ?? claim.occTitle,
			statistic: 'median',
			release: `May ${row.year}`,
			year: row.year,
			estimate: row.median,
			of: row.settingTitle,
		}))
		.sort(byRelease);
}

function known(value: number | null): Estimate {
	return { value, flag: value === null ? 'not_in_source' : '' };
}

function byRelease(one: OfficialFigure, other: OfficialFigure): number {
	return one.year - other.year || one.occCode.localeCompare(other.occCode);
}

function decimalsOf(value: number): number {
	return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** Halves away from zero, as the handbook rounds its percentages. */
function roundedTo(value: number, digits: number): number {
	const factor = 10 ** digits;
	return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
}
