import { fact, lateDatum, spoken } from '$lib/charts/datum.ts';
import { NATION } from '$lib/domain/area.ts';
import type { CredentialClaim } from '$lib/domain/credential-row.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { measureTitle, type Period } from '$lib/domain/measure.ts';
import type { Datum, Box } from '$lib/charts/scene.ts';
import type { ServedOccupation } from './occupations.ts';

const SHOWN = ['median', 'p10', 'p25', 'p75', 'p90'] as const;

/** The key of the occupation in every view of wages: `<role>|99|<year>`. */
export function rangeKey({ range }: ServedOccupation): string {
	return [range.occCode, NATION, range.year].join('|');
}

/** A claim is of no role: `|99|<year>|<credential or group>|<statistic>|<publisher>`. */
export function claimKey({ year, credentialId, credential, statistic, publisher }: CredentialClaim): string {
	return ['', NATION, year ?? '', credentialId || credential, statistic, publisher].join('|');
}

/** An occupation as something to point at. Its words are made when they are read. */
export function rangeDatum(served: ServedOccupation, pay: Period, box: Box): Datum {
	const { range, credentials } = served;
	const serving = `served by ${credentials.join(', ')}`;
	const facts = () => [
		...SHOWN.map((measure) =>
			fact(measureTitle(measure), formatEstimate(range[measure], measure, pay), measure === 'median'),
		),
		fact('served by', credentials.join(', ')),
	];
	const label = () => {
		const said = SHOWN.map((measure) => `${measureTitle(measure)} ${spoken(range[measure], measure, pay)}`);
		return `${range.occTitle}, United States, May ${range.year}, official: ${said.join('; ')}; ${serving}.`;
	};
	const subtitle = `United States · May ${range.year} · all who work in it, certified or not`;
	return lateDatum(rangeKey(served), box, [range.occTitle, subtitle], facts, label);
}

export function claimDatum(claim: CredentialClaim, pay: Period, box: Box): Datum {
	const amount = formatEstimate(claim.amount, 'mean', pay);
	const { value, flag } = claim.amount;
	const said = value === null ? 'no figure in this money, for no year is stated' : amount;
	return {
		...box,
		key: claimKey(claim),
		title: claimLabel(claim),
		subtitle: claimSource(claim),
		facts: [
			fact(
				claim.statistic,
				value === null ? 'no year stated' : `${amount}${flag === 'derived' ? ' (annual / 2,080)' : ''}`,
				true,
			),
			fact('of whom', claim.population || 'not stated'),
			fact('read in', seenWords(claim.seen)),
		],
		label:
			`${claim.credential}, no official figure: ${claimSource(claim)}, ${said}. ${claim.population}`.trim(),
	};
}

/** The credential, or the group the figure is of: `AAPC members: none (uncertified)`. */
export function claimLabel({ kind, credentialId, credential, publisher }: CredentialClaim): string {
	return credentialId === '' && kind === 'issuer_survey' ? `${publisher} members: ${credential}` : credential;
}

/** `mean of members, AAPC 2021`, `called a mean, article D, no year`. */
export function claimSource({ kind, statistic, publisher, year }: CredentialClaim): string {
	const when = year === null ? ', no year' : ` ${year}`;
	if (kind === 'issuer_survey') return `${statistic} of members, ${publisher}${when}`;
	return `called a ${statistic}, ${publisher}${when}`;
}

/** Where a claim was read. */
function seenWords(seen: string): string {
	if (seen === 'issuer_page') return 'the issuer’s own page';
	return seen === 'secondary' ? 'a secondary text' : 'an article';
}
