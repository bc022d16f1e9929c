import { ARTICLES, type Article } from '$lib/domain/claim.ts';
import { VERDICTS, type Judgement, type Verdict } from '$lib/domain/claim-verdict.ts';
import type { Problem } from '$lib/domain/result.ts';

/** Which claims the ledger shows; an empty list means all. */
export interface LedgerChoice {
	readonly article: readonly Article[];
	readonly verdict: readonly Verdict[];
}

export const WHOLE_LEDGER: LedgerChoice = { article: [], verdict: [] };

const KEYS = [
	{ key: 'article', title: 'Article', values: ARTICLES },
	{ key: 'verdict', title: 'Verdict', values: VERDICTS },
] as const;

/** The choice an address holds; a value that is none becomes a problem that names key, value and reason, the rest holds. */
export function readLedgerAddress(url: URL): {
	readonly choice: LedgerChoice;
	readonly problems: readonly Problem[];
} {
	const problems: Problem[] = [];
	const read = ({ key, title, values }: (typeof KEYS)[number]) => {
		const asked = (url.searchParams.get(key) ?? '').split(',').filter(Boolean);
		const known = (values as readonly string[]).filter((value) => asked.includes(value));
		for (const value of asked) {
			if (known.includes(value)) continue;
			const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
			problems.push({
				sentence: `The address asks for ${key}=${shown}, but the ledger has no such ${key}.`,
				remedy: `It was left out; choose under “${title}” instead.`,
				place: { column: key, value },
			});
		}
		return known;
	};
	const [article, verdict] = KEYS.map(read);
	return {
		choice: { article: (article ?? []) as Article[], verdict: (verdict ?? []) as Verdict[] },
		problems,
	};
}

/** The query string of a choice, with its `?`; empty for the whole ledger. Keys that are not the ledger's are kept behind. */
export function printLedgerAddress(choice: LedgerChoice, current: string): string {
	const own = new Set<string>(KEYS.map(({ key }) => key));
	const pairs = [
		...KEYS.filter(({ key }) => choice[key].length > 0).map(({ key }) => `${key}=${choice[key].join(',')}`),
		...[...new URLSearchParams(current)]
			.filter(([key]) => !own.has(key))
			.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
	];
	return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** The claims a choice leaves. */
export function chosenClaims(
	judgements: readonly Judgement[],
	{ article, verdict }: LedgerChoice,
): readonly Judgement[] {
	return judgements.filter(
		(judgement) =>
			(article.length === 0 || article.includes(judgement.claim.article)) &&
			(verdict.length === 0 || verdict.includes(judgement.verdict)),
	);
}
