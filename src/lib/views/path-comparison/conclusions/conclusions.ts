import type { Period } from '$lib/domain/measure.ts';
import { bySide, type Conclusion, type ConclusionId, type Verdict } from './conclusion.ts';
import { education, start } from './entry.ts';
import { growth, jobs, openings } from './opportunities.ts';
import { pay } from './pay.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { SCOPES, type ScopeName } from '$lib/domain/path-scope.ts';

/** Every conclusion from the rows of both sides; `period` is that of the rows' pay. */
export function conclude(rows: readonly PathRow[], period: Period): readonly Conclusion[] {
	const sides = bySide((side) => rows.filter((row) => row.side === side));
	return [jobs(sides), openings(sides), growth(sides), pay(sides, period), start(sides), education(sides)];
}

/** A conclusion of the chosen sides beside the same of every scope of the tables. */
export interface ScopedConclusion extends Conclusion {
	readonly scopes: readonly (Conclusion & { readonly scope: ScopeName })[];
	/** Whether the scopes, or the chosen sides and a scope, come to different verdicts. */
	readonly depends: boolean;
}

/** Compares the conclusions of the chosen rows with those of each scope's rows. */
export function concludeByScope(
	chosen: readonly PathRow[],
	scoped: Readonly<Record<ScopeName, readonly PathRow[]>>,
	period: Period,
): readonly ScopedConclusion[] {
	const each = SCOPES.map((scope) => ({ scope, conclusions: conclude(scoped[scope], period) }));
	return conclude(chosen, period).map((conclusion) => {
		const scopes = each.flatMap(({ scope, conclusions }) =>
			conclusions.filter(({ id }) => id === conclusion.id).map((one) => ({ ...one, scope })),
		);
		const verdicts = new Set<Verdict>([conclusion.verdict, ...scopes.map(({ verdict }) => verdict)]);
		return { ...conclusion, scopes, depends: verdicts.size > 1 };
	});
}

/** What an article says of the two sides, as far as it is one of the conclusions. */
export interface SidedClaim {
	readonly id: ConclusionId;
	readonly article: string;
	readonly claim: string;
	/** The verdict under which the claim is true. */
	readonly holdsFor: Verdict;
}

/** The sentences of the articles that the rows can be asked about: each is a row of the article's statements. */
export const SIDED_CLAIMS: readonly SidedClaim[] = [
	{ id: 'jobs', article: 'A', claim: 'HIT has more jobs', holdsFor: 'hit' },
	{ id: 'start', article: 'C', claim: 'one can start sooner in HIT', holdsFor: 'hit' },
	{ id: 'education', article: 'A', claim: 'about the same education on both sides', holdsFor: 'same' },
];

/** What the rows say of a claim. */
export function isTrue({ holdsFor }: SidedClaim, verdict: Verdict): boolean | null {
	return verdict === 'unknown' ? null : verdict === holdsFor;
}
