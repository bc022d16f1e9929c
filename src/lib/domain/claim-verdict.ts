import type { Claim, ClaimEvidence, OfficialFigure } from './claim.ts';
import { comparableFigures, equalFigures, statedFigures, wageFigure } from './claim-search.ts';

/** What the tables say of a claim; `VERDICT_MEANINGS` says when the code gives which. */
export const VERDICTS = ['reproduced', 'superseded', 'contradicted', 'unverifiable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The rule a verdict came by: each has its sentence in `claim-words.ts`. */
const VERDICT_OF = {
	'found-as-stated': 'reproduced',
	'found-in-newest': 'reproduced',
	'found-in-older': 'superseded',
	'other-in-stated-release': 'contradicted',
	'in-no-release': 'contradicted',
	'below-own-range': 'contradicted',
	'no-figure': 'unverifiable',
	'no-standard': 'unverifiable',
	'no-occupation': 'unverifiable',
	'broader-occupation': 'unverifiable',
	'statistic-not-said': 'unverifiable',
	'no-such-statistic': 'unverifiable',
	'release-not-at-hand': 'unverifiable',
} as const satisfies Readonly<Record<string, Verdict>>;
export type VerdictRule = keyof typeof VERDICT_OF;

/** Another claim of the same article on the same people that does not go with this one. */
interface Conflict {
	readonly id: string;
	/** This median is under the low end of that range, this range begins above that median, or the ranges have other ends. */
	readonly kind: 'below-range' | 'above-median' | 'other-range';
}

export interface Judgement {
	readonly claim: Claim;
	readonly verdict: Verdict;
	readonly rule: VerdictRule;
	/** Official figures equal to the claim, oldest first. */
	readonly found: readonly OfficialFigure[];
	/** The official figure of the release the claim states, or of the one it was found in. */
	readonly ofRelease: OfficialFigure | null;
	/** The newest official figure of the claim's occupation, of its successors where its code ended; several for a range. */
	readonly newest: readonly OfficialFigure[];
	readonly conflicts: readonly Conflict[];
}

/** The verdict on each claim, found by comparing it with every official figure and with the other claims. */
export function judgeClaims(claims: readonly Claim[], evidence: ClaimEvidence): readonly Judgement[] {
	return claims.map((claim) => judge(claim, claims, evidence));
}

function judge(claim: Claim, claims: readonly Claim[], evidence: ClaimEvidence): Judgement {
	const figures = comparableFigures(claim, evidence);
	const found = equalFigures(claim, figures);
	const stated = statedFigures(claim, figures).filter(({ occCode }) => occCode === claim.occCode);
	const conflicts = conflictsOf(claim, claims);
	const rule = ruleOf(claim, { figures, found, stated, conflicts });
	return {
		claim,
		rule,
		verdict: VERDICT_OF[rule],
		found,
		ofRelease: stated[0] ?? found.at(-1) ?? null,
		newest: newestFigures(claim, figures, evidence),
		conflicts,
	};
}

interface Compared {
	readonly figures: readonly OfficialFigure[];
	readonly found: readonly OfficialFigure[];
	readonly stated: readonly OfficialFigure[];
	readonly conflicts: readonly Conflict[];
}

function ruleOf(claim: Claim, { figures, found, stated, conflicts }: Compared): VerdictRule {
	if (claim.areaCode !== '') return 'no-standard';
	if (claim.amount === null) return 'no-figure';
	const newestYear = Math.max(...figures.map(({ year }) => year));
	const isStated = /\d/.test(claim.statedYear);
	if (found.some((figure) => stated.includes(figure))) return 'found-as-stated';
	if (!isStated && found.some(({ year }) => year === newestYear)) return 'found-in-newest';
	if (!isStated && found.length > 0) return 'found-in-older';
	if (conflicts.some(({ kind }) => kind === 'below-range')) return 'below-own-range';
	if (claim.mapping === 'none') return 'no-occupation';
	if (claim.statistic === 'not_stated') return 'statistic-not-said';
	if (claim.statistic === 'range') return 'no-such-statistic';
	if (claim.mapping === 'broader') return 'broader-occupation';
	if (isStated) {
		return stated.some(isPublished) ? 'other-in-stated-release' : 'release-not-at-hand';
	}
	return figures.some(isPublished) ? 'in-no-release' : 'release-not-at-hand';
}

function isPublished({ estimate }: OfficialFigure): boolean {
	return estimate.value !== null;
}

/**
 * What an article's own figures rule out: a median under the low end of a range of the same people. The high end rules
 * nothing out: articles state it as "more than". Two ranges of the same people with other ends are flagged as well,
 * though nobody can say which of them is wrong.
 */
function conflictsOf(claim: Claim, claims: readonly Claim[]): readonly Conflict[] {
	return claims.flatMap((other): readonly Conflict[] => {
		if (other === claim || other.article !== claim.article || other.occCode !== claim.occCode) return [];
		if (other.unit !== claim.unit || claim.amount === null || other.amount === null) return [];
		if (claim.statistic === 'median' && other.statistic === 'range') {
			return claim.amount < other.amount ? [{ id: other.id, kind: 'below-range' }] : [];
		}
		if (claim.statistic !== 'range') return [];
		if (other.statistic === 'median') {
			return other.amount < claim.amount ? [{ id: other.id, kind: 'above-median' }] : [];
		}
		const isOther =
			other.statistic === 'range' && (other.amount !== claim.amount || other.amountHigh !== claim.amountHigh);
		return isOther ? [{ id: other.id, kind: 'other-range' }] : [];
	});
}

function newestFigures(
	claim: Claim,
	figures: readonly OfficialFigure[],
	evidence: ClaimEvidence,
): readonly OfficialFigure[] {
	if (claim.areaCode !== '') {
		return evidence.places
			.filter(({ areaCode }) => areaCode === claim.areaCode)
			.map((row) => ({ ...wageFigure(row, 'median'), of: row.areaTitle }));
	}
	if (claim.credentialId !== '') {
		const served = evidence.served
			.filter(({ credentialId }) => credentialId === claim.credentialId)
			.map(({ occCode }) => occCode);
		return evidence.wages
			.filter(({ occCode, year }) => served.includes(occCode) && year === newestYearOf(evidence))
			.map((row) => wageFigure(row, claim.statistic === 'median' ? 'median' : 'mean'));
	}
	if (claim.statistic === 'range') {
		const rows = evidence.wages.filter(
			({ occCode, year }) => occCode === claim.occCode && year === newestYearOf(evidence),
		);
		return rows.flatMap((row) => [wageFigure(row, 'p10'), wageFigure(row, 'p90')]);
	}
	const newest = Math.max(...figures.map(({ year }) => year));
	const last = figures.filter(({ year }) => year === newest);
	const own = last.filter(({ occCode }) => occCode === claim.occCode);
	return own.length > 0 ? own : last;
}

function newestYearOf({ wages }: ClaimEvidence): number {
	return Math.max(...wages.map(({ year }) => year));
}
