import type { CredentialFacts } from '$lib/domain/credential-facts.ts';
import { formatMoney } from '$lib/domain/format.ts';
import type { ValueKey } from '$lib/domain/value-inputs.ts';

const money = (amount: number) => formatMoney(amount, 'annual');

/** What each box of the calculation asks for. */
export const INPUT_HINTS: Readonly<Record<ValueKey, string>> = {
	cost: 'All you pay for study, books and exam, after grants.',
	study: '0 for an exam alone; 1.5 is a year and a half.',
	kept: '0 if you stop working, 100 if you study beside a full job.',
	start: 'Leave empty to begin today.',
	before: 'What you would earn without the credential.',
	after: 'What you expect to earn with it.',
	horizon: 'Whole years from today.',
	rate: 'How much less a dollar next year is worth to you than one today. Leave empty for no present value.',
};

export const OWN_FIGURE = 'Your own figure.';

export function takenWords(what: string): string {
	return `Taken: ${what}.`;
}

/** What follows a figure of a role: it is not one of holders. */
export const ROLE_MEDIAN_NOTE =
	'Medians are for everyone in the role, certified or not. Holders also differ in experience and location.';

export const NO_FEE = 'No exam fee in a source we trust.';

/** `$299 for members, $399 for others`; empty where no fee was seen. */
export function feeWords({ feeMember, feeNonmember }: CredentialFacts): string {
	return [
		feeMember === null ? '' : `${money(feeMember)} for members`,
		feeNonmember === null ? '' : `${money(feeNonmember)}${feeMember === null ? '' : ' for others'}`,
	]
		.filter(Boolean)
		.join(', ');
}

/** The fee with its date, or that none was found. */
export function feeSentence(credential: CredentialFacts): string {
	const fee = feeWords(credential);
	if (fee === '') return credential.feeAsOf ? `${NO_FEE} Seen: ${credential.feeAsOf}.` : NO_FEE;
	return `${fee}; ${credential.feeAsOf || 'no date'}.`;
}

export function renewalWords({ renewalYears, units }: CredentialFacts): string {
	if (renewalYears === null && units === null) return 'Renewal: not found.';
	const every = renewalYears === null ? 'cycle not found' : `every ${renewalYears} years`;
	return `Renewal ${every}${units === null ? '' : `, ${units} units of continuing education`}.`;
}

/** What the credential takes, as a sentence. */
export function prerequisitesWords({ prerequisites }: CredentialFacts): string {
	return prerequisites === '' ? 'Not found in a source we trust.' : `${prerequisites.replace(/\.$/, '')}.`;
}

/** Over the page: what the credential on show costs, and what the roles it leads to pay. */
export function credentialFinding(
	credential: CredentialFacts,
	medians: readonly { readonly value: number; readonly isOpen: boolean }[],
): string {
	const { abbreviation, feeMember, feeNonmember } = credential;
	const fees = [feeMember, feeNonmember].flatMap((fee) => fee ?? []);
	const [least, most] = [Math.min(...fees), Math.max(...fees)];
	const cost =
		fees.length === 0
			? 'no published exam fee'
			: `a ${money(least)}${most > least ? ` to ${money(most)}` : ''} exam`;
	const sorted = [...medians].sort((one, other) => one.value - other.value);
	const [low, high] = [sorted[0], sorted.at(-1)];
	if (!low || !high) return `${abbreviation}: ${cost}.`;
	const open = high.isOpen ? ' or more' : '';
	return low === high
		? `${abbreviation}: ${cost}; the role it leads to pays a median of ${money(low.value)}${open}.`
		: `${abbreviation}: ${cost}; the roles it leads to pay medians of ${money(low.value)} to ${money(high.value)}${open}.`;
}

export const STUDY_FIRST = 'Prices of study are per year: enter the years of study first.';
export const NO_COST = 'No published price or fee for this choice.';
export const LOADING_PAY = 'Loading official pay of this choice …';
export const NEEDS_SCRIPTS = 'The calculation happens in your browser and needs JavaScript.';
export const NO_CLAIM = 'No survey or article gives a figure.';

/** Over the roles a credential leads to; a year follows. */
export const LEADS_HEAD = 'Leads to; median and middle half of everyone who works there, May';
export const CLAIMS_HEAD = 'Claims about holders’ pay, not official';
