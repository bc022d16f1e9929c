import type { CredentialFacts, StudyPrice } from '$lib/domain/credential-facts.ts';
import type { CredentialRange } from '$lib/domain/credential-row.ts';
import { formatMoney } from '$lib/domain/format.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { sourcesOf, type SourceEntry } from './sources.ts';

/** A figure with a source that a reader may take as an input; nothing is taken unasked. */
export interface Prefill {
	readonly key: 'cost' | 'pay';
	readonly amount: number;
	/** What it is a figure of, with its year. */
	readonly what: string;
	readonly source: SourceEntry;
}

const dollars = (amount: number) => formatMoney(amount, 'annual');

/** Published prices of study for as many years, an exam's fees as they are. A fee nobody gives is not offered. */
export function costPrefills(
	prices: readonly StudyPrice[],
	credentials: readonly CredentialFacts[],
	study: number | undefined,
): readonly Prefill[] {
	const years = study === undefined || study === 0 ? null : study;
	const ofStudy = prices.flatMap(({ what, amount, year, source, address }): Prefill[] =>
		years === null
			? []
			: [
					{
						key: 'cost',
						amount: Math.round(amount * years * 100) / 100,
						what: `${what}, ${year}: ${dollars(amount)} a year × ${years}`,
						source: entryOf(source, 'published price of study', year, address),
					},
				],
	);
	const fees = credentials.flatMap((credential): Prefill[] => {
		const { abbreviation, issuer, feeMember, feeNonmember, feeAsOf, source } = credential;
		const fee = (amount: number | null, whom: string): Prefill[] =>
			amount === null
				? []
				: [
						{
							key: 'cost',
							amount,
							what: `${abbreviation} exam fee, ${whom}, ${feeAsOf || 'no date'}`,
							source: entryOf(issuer, `${abbreviation} exam fee`, feeAsOf || 'no date', firstAddress(source)),
						},
					];
		return [...fee(feeMember, 'members'), ...fee(feeNonmember, 'others')];
	});
	return [...ofStudy, ...fees];
}

/** Official annual medians. A top-coded one is not a figure but a bound, and is not offered. */
export function payPrefills(rows: readonly WageRow[], book: readonly SourceEntry[]): readonly Prefill[] {
	return rows.flatMap((row): Prefill[] => {
		const { median, occTitle, areaTitle, year } = row;
		const [source] = sourcesOf([row], NO_FILTERS, book);
		if (median.value === null || median.flag === 'top_coded' || !source) return [];
		return [
			{ key: 'pay', amount: median.value, what: `median, ${occTitle}, ${areaTitle}, May ${year}`, source },
		];
	});
}

/** The same of the nation's ranges of the roles a credential leads to. */
export function rangePrefills(ranges: readonly CredentialRange[], source: SourceEntry): readonly Prefill[] {
	return ranges.flatMap(({ median, occTitle, year }): Prefill[] =>
		median.value === null || median.flag === 'top_coded'
			? []
			: [
					{
						key: 'pay',
						amount: median.value,
						what: `median, ${occTitle}, United States, May ${year}`,
						source,
					},
				],
	);
}

/** The figure an input is, if it is one of those with a source. */
export function prefillOf(
	prefills: readonly Prefill[],
	key: Prefill['key'],
	amount: number | undefined,
): Prefill | null {
	return prefills.find((prefill) => prefill.key === key && prefill.amount === amount) ?? null;
}

function entryOf(publisher: string, title: string, release: string, address: string): SourceEntry {
	return { origin: 'value', publisher, title, release, address, obtained: '' };
}

function firstAddress(text: string): string {
	return /https?:\/\/[^\s;,)]+/.exec(text)?.[0] ?? '';
}
