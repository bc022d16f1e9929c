import { NATION } from '$lib/domain/area.ts';
import type { CredentialClaim } from '$lib/domain/credential-row.ts';
import { describeFlag } from '$lib/domain/estimate.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { measureTitle, type Measure, type Period } from '$lib/domain/measure.ts';
import type { Box, Datum } from '../scene.ts';
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
	return {
		...box,
		key: rangeKey(served),
		title: range.occTitle,
		subtitle: `United States · May ${range.year} · all who work in it, certified or not`,
		get facts() {
			const figures = SHOWN.map((measure) => ({
				name: measureTitle(measure),
				text: formatEstimate(range[measure], measure, pay),
				chosen: measure === 'median',
			}));
			return [...figures, { name: 'served by', text: credentials.join(', '), chosen: false }];
		},
		get label() {
			const said = SHOWN.map((measure) => `${measureTitle(measure)} ${spoken(range[measure], measure, pay)}`);
			return `${range.occTitle}, United States, May ${range.year}, official: ${said.join('; ')}; ${serving}.`;
		},
	};
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
			{
				name: claim.statistic,
				text: value === null ? 'no year stated' : `${amount}${flag === 'derived' ? ' (annual / 2,080)' : ''}`,
				chosen: true,
			},
			{ name: 'of whom', text: claim.population || 'not stated', chosen: false },
			{ name: 'read in', text: seenWords(claim.seen), chosen: false },
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

function spoken(estimate: ServedOccupation['range']['median'], measure: Measure, pay: Period): string {
	if (estimate.value === null) return describeFlag(estimate.flag) || 'no figure';
	return formatEstimate(estimate, measure, pay).replace('≥ ', 'at least ');
}
