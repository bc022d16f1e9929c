import type { Disagreement } from '$lib/domain/claim.ts';
import { familyOf } from '$lib/domain/claim-search.ts';
import { formatClaimed } from '../claim-words.ts';
import { listYears } from '$lib/domain/basis.ts';
import { formatMoney, formatPercent } from '$lib/domain/format.ts';
import { joined, listPhrase } from '$lib/domain/phrases.ts';
import type { LedgerLookup, Explanation } from './ledger-lookup.ts';

/** One code that became others: the releases of all of them, broken where the codes changed. */
export function explainTechnicians(lookup: LedgerLookup, disagreement: Disagreement): Explanation {
	const judged = [...lookup.judged(disagreement)].sort(
		(one, other) => (one.claim.amount ?? 0) - (other.claim.amount ?? 0),
	);
	const { changes } = lookup.ledger.evidence;
	const [low, high] = [judged[0], judged.at(-1)];
	const code = low?.claim.occCode ?? '';
	const family = familyOf(code, lookup.ledger.evidence);
	const rows = lookup.rows(family);
	const pools = new Set(changes.filter(({ relation }) => relation === 'hybrid').map(({ toCode }) => toCode));
	const last = rows.filter(({ occCode }) => occCode === code).at(-1);
	const followers = [...family].filter((one) => one !== code && !pools.has(one));
	const spans = followers.flatMap((one) => {
		const own = rows.filter(({ occCode, median }) => occCode === one && median.value !== null);
		const [from, to] = [own[0], own.at(-1)];
		if (!from?.median.value || !to?.median.value) return [];
		return [
			`${to.occTitle} ${formatMoney(from.median.value, 'annual')} in May ${from.year} and ${formatMoney(to.median.value, 'annual')} in May ${to.year}`,
		];
	});
	return {
		finding: joined(' ', [
			low?.claim.amount &&
				high?.claim.amount &&
				`${high.claim.id} is ${formatPercent(Math.round((high.claim.amount / low.claim.amount - 1) * 100))} above ${low.claim.id}, but of another code.`,
			last?.median.value
				? `The technicians’ code ended in May ${last.year} at ${formatMoney(last.median.value, 'annual')}.`
				: '',
			spans.length > 0 && `What followed: ${listPhrase(spans)}.`,
		]),
		picture: {
			kind: 'years',
			rows,
			pools,
			breaks: [...new Set(changes.filter(({ fromCode }) => family.has(fromCode)).map(({ year }) => year))],
			claims: judged.flatMap(({ claim, found }) =>
				claim.amount === null
					? []
					: [{ id: claim.id, text: claim.text, amount: claim.amount, year: found.at(-1)?.year ?? null }],
			),
			isAcross: false,
		},
	};
}

/** Undated figures across every release of their codes. */
export function explainUndated(lookup: LedgerLookup, disagreement: Disagreement): Explanation {
	const judged = lookup.judged(disagreement);
	const rows = lookup.rows(new Set(judged.map(({ claim }) => claim.occCode)));
	const years = judged.map(({ found }) => new Set(found.map(({ year }) => year)));
	const common = [...(years[0] ?? [])].filter((year) => years.every((one) => one.has(year)));
	const all = new Set(rows.map(({ year }) => year));
	return {
		finding:
			common.length === 1 && years.every(({ size }) => size === 1)
				? `Of ${all.size} releases (May ${listYears([...all])}), May ${common[0]} alone has ${listPhrase(judged.map(({ claim }) => `${formatClaimed(claim)} (${claim.id})`))}: the archive confirms that year.`
				: judged
						.map(({ claim, found }) =>
							found.length > 0
								? `${claim.id} is in ${listPhrase(found.map(({ release }) => release))}.`
								: `${claim.id} is in none of the available releases: no year is given.`,
						)
						.join(' '),
		picture: {
			kind: 'years',
			rows,
			pools: new Set(),
			breaks: [],
			claims: judged.flatMap(({ claim, found }) =>
				claim.amount === null
					? []
					: [{ id: claim.id, text: claim.text, amount: claim.amount, year: found.at(-1)?.year ?? null }],
			),
			isAcross: true,
		},
	};
}
