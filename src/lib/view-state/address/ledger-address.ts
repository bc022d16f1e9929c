import { ARTICLES, type Article } from '$lib/domain/claim.ts';
import { VERDICTS, type Judgement, type Verdict } from '$lib/domain/claim-verdict.ts';
import type { Problem } from '$lib/domain/result.ts';
import { listKey, oneOf, printKeys, readKeys, type AddressTable } from './address-keys.ts';

/** Which claims the ledger shows; an empty list means all. */
export interface LedgerChoice {
	readonly article: readonly Article[];
	readonly verdict: readonly Verdict[];
}

export const WHOLE_LEDGER: LedgerChoice = { article: [], verdict: [] };

const LEDGER: AddressTable<LedgerChoice, null> = {
	keys: {
		article: listKey({ title: 'Article', noun: 'articles', limit: ARTICLES.length, read: oneOf(ARTICLES) }),
		verdict: listKey({ title: 'Verdict', noun: 'verdicts', limit: VERDICTS.length, read: oneOf(VERDICTS) }),
	},
	none: WHOLE_LEDGER,
	comesFirst: false,
};

/** The choice an address holds; values that it cannot mean are named in a problem for each key, the rest holds. */
export function readLedgerAddress(url: URL): {
	readonly choice: LedgerChoice;
	readonly problems: readonly Problem[];
} {
	const { values, problems } = readKeys(LEDGER, url.searchParams, null);
	return { choice: values, problems };
}

/** The query string of a choice, with its `?`; empty for the whole ledger. Keys that are not the ledger's stay before its own. */
export function printLedgerAddress(choice: LedgerChoice, current: string): string {
	return printKeys(LEDGER, choice, current);
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
