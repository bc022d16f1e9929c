import type { CredentialPay } from '$lib/domain/credential-row.ts';
import { said } from '$lib/domain/phrases.ts';

/** What a reader must know to read these very lanes rightly. */
export function credentialNotes({ ranges, claims, filters }: CredentialPay): readonly string[] {
	const flags = new Set([
		...ranges.flatMap(({ p10, p25, median, p75, p90 }) =>
			[p10, p25, median, p75, p90].map(({ flag }) => flag),
		),
		...claims.map(({ amount }) => amount.flag),
	]);
	const surveys = claims.some(({ kind }) => kind === 'issuer_survey');
	const notes = [
		ranges.length > 0 &&
			'Official ranges: wage and salary workers, without the self-employed; which credential serves which occupation is our own mapping.',
		surveys &&
			'Surveys are of members who answered, mostly in the United States; the texts seen do not say how many hours they work.',
		claims.some(({ seen }) => seen === 'secondary') &&
			'Second hand: read in a secondary text, not on the issuer’s page.',
		filters.area.length > 0 && 'Figures of the nation: the chosen areas do not apply here.',
		filters.dollars === 'local' && 'Local dollars do not apply to national figures: dollars as published.',
		filters.dollars === 'real' &&
			claims.some(({ amount }) => amount.value === null) &&
			'A survey or claim without a year cannot be converted and is not drawn.',
		flags.has('top_coded') && '≥ marks the top code of a release: pay is that much or more.',
		filters.pay === 'hourly' && claims.length > 0 && 'Hourly survey figures are annual pay / 2,080.',
	];
	return said(notes);
}
