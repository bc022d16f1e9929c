import { yearAndMonth, type CredentialValue } from '$lib/domain/credential-value.ts';
import { formatMoney, formatPercent } from '$lib/domain/format.ts';
import { joined, listPhrase } from '$lib/domain/phrases.ts';
import type { Problem } from '$lib/domain/result.ts';
import { VALUE_INPUTS, type ValueKey } from '$lib/domain/value-inputs.ts';
import type { Words } from '$lib/charts/words.ts';

/** What `credential-value` has to show: the calculation, what is missing for it, or why there is none. */
export type ValueState =
	| { readonly value: CredentialValue }
	| { readonly missing: readonly ValueKey[] }
	| { readonly problem: Problem };

/** `month 3 of year 5`, `the end of year 5`, `today`. */
export function monthPhrase(month: number): string {
	const when = yearAndMonth(month);
	if (!when) return 'today';
	return when.month === 12 ? `the end of year ${when.year}` : `month ${when.month} of year ${when.year}`;
}

const dollars = (amount: number) => formatMoney(Math.round(Math.abs(amount)), 'annual');

const COUNTS: Readonly<Record<number, string>> = {
	1: 'one',
	2: 'two',
	3: 'three',
	4: 'four',
	5: 'five',
	6: 'six',
};
/** So many numbers are needed where none has been given. */
const ALL_NEEDED = VALUE_INPUTS.filter(({ isNeeded }) => isNeeded({})).length;

/**
 * Title, subtitle and summary of a credential's value. `isOfRole` where pay before or after is an official median of a
 * role, which is not the pay of people who hold a credential.
 */
export function credentialValueWords(state: ValueState, isOfRole = false): Words {
	if ('problem' in state) {
		const { sentence, remedy } = state.problem;
		return { title: 'Nothing to calculate', subtitle: sentence, summary: `${sentence} ${remedy}` };
	}
	if ('missing' in state) {
		const names = VALUE_INPUTS.filter(({ key }) => state.missing.includes(key)).map(({ title }) =>
			title.toLowerCase(),
		);
		const count = COUNTS[names.length] ?? String(names.length);
		const numbers = `${count} ${names.length < ALL_NEEDED ? 'more ' : ''}number${names.length === 1 ? '' : 's'}`;
		return {
			title: `Enter ${numbers} to see when it pays off`,
			subtitle: `Still needed: ${listPhrase(names)}`,
			summary: `Still needed: ${listPhrase(names)}.`,
		};
	}
	const { value } = state;
	const { inputs } = value;
	return {
		title: titleOf(value),
		subtitle: joined(' · ', [
			`Earnings with it, less its cost, against earnings without it, over ${plural(inputs.horizon, 'year')}`,
			'dollars before tax',
			isOfRole ? OF_ROLE : 'from your own figures',
		]),
		summary: joined(' ', [
			behindSentence(value),
			evenSentence(value),
			endSentence(value),
			presentSentence(value),
		]),
	};
}

function titleOf({ outcome, breakEven, inputs }: CredentialValue): string {
	switch (outcome) {
		case 'pays_back':
			return `It pays back by ${monthPhrase(breakEven ?? 0)}`;
		case 'beyond_horizon':
			return `It does not pay back within ${plural(inputs.horizon, 'year')}`;
		case 'never':
			return 'It never pays back';
		case 'never_behind':
			return 'It is ahead from the start';
		case 'no_difference':
			return 'It makes no difference in pay';
	}
}

function behindSentence({ lowest, outcome }: CredentialValue): string {
	if (outcome === 'never_behind') return 'You never earn less with it than without.';
	if (outcome === 'no_difference') return 'Both ways earn the same.';
	return `At most ${dollars(lowest.net)} behind, ${lowest.month === 0 ? 'today' : `at ${monthPhrase(lowest.month)}`}.`;
}

function evenSentence({ outcome, breakEven, inputs }: CredentialValue): string {
	const gain = inputs.after - inputs.before;
	if (outcome === 'pays_back')
		return `Even by ${monthPhrase(breakEven ?? 0)} (${plural(breakEven ?? 0, 'month')} from today).`;
	if (outcome === 'beyond_horizon') {
		const years = Math.ceil((breakEven ?? 0) / 12);
		if (years > 100) return `At ${dollars(gain)} more a year it would take more than a hundred years.`;
		return `At ${dollars(gain)} more a year it would be even by ${monthPhrase(breakEven ?? 0)}, beyond the horizon.`;
	}
	if (outcome !== 'never') return '';
	return gain < 0
		? `Pay after is ${dollars(gain)} a year lower than pay before, so you never catch up.`
		: 'Pay after is the same as pay before, so you never earn back its cost.';
}

function endSentence({ netAtEnd, inputs, outcome }: CredentialValue): string {
	if (outcome === 'no_difference') return '';
	const side = netAtEnd < 0 ? 'less' : 'more';
	return `After ${plural(inputs.horizon, 'year')}: ${dollars(netAtEnd)} ${side} than without it.`;
}

function presentSentence({ presentValue, breakEvenDiscounted, inputs }: CredentialValue): string {
	if (presentValue === null || inputs.rate === null) return 'No discount rate, so no net present value.';
	const amount = `${presentValue < -0.5 ? '−' : ''}${dollars(presentValue)}`;
	const even =
		breakEvenDiscounted === null ? '' : `, even by ${monthPhrase(breakEvenDiscounted)} in today’s worth`;
	return `Net present value at ${formatPercent(inputs.rate)}: ${amount}${even}.`;
}

function plural(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? '' : 's'}`;
}

const OF_ROLE = 'pay is a role’s median; holders also differ in experience and location';

/** What a reader must know to read the calculation rightly. */
export const VALUE_NOTES: readonly string[] = [
	'The calculation goes month by month. The cost is spread evenly over the study; without study it is paid at once.',
	'Net present value: each month’s difference divided by (1 + rate) to the power of its number / 12, summed.',
	'Not counted: taxes, raises, loans, inflation, and anything other than pay.',
];

/** Where a reader's own figures are from. */
export const OWN_SOURCE = {
	publisher: 'The reader of this page',
	title: 'own figures',
	release: 'as in the address',
} as const;
