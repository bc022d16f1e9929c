import { dollarsPhrase, listYears } from '$lib/domain/basis.ts';
import type { CredentialClaim, CredentialPay } from '$lib/domain/credential-row.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { capitalised, joined, listPhrase, said } from '$lib/domain/phrases.ts';
import { nationalBasis } from '$lib/domain/setting-row.ts';
import { fittingTitle } from '$lib/charts/title.ts';
import type { Words } from '$lib/charts/words.ts';
import { claimSource } from './datum.ts';
import { servedOccupations } from './occupations.ts';
import type { CredentialPayState } from './state.ts';

const MOST_NAMED = 6;

/** What stands over the two panels. */
export const PANELS = {
	official: {
		heading: 'Official pay of the jobs it leads to (BLS)',
		remark: 'Everyone in the job, certified or not.',
	},
	reported: {
		heading: 'What surveys and articles report',
		remark: 'Not official. Holders also differ in experience and location.',
	},
} as const;

/** Title, subtitle and summary of pay by credential. */
export function credentialPayWords(answer: CredentialPay, newestYear: number): Words {
	const { ranges, filters } = answer;
	const basis = { ...nationalBasis(filters), measure: 'median' as const };
	const pay = basis.pay === 'annual' ? 'annual pay' : 'hourly pay';
	const release = ranges.length > 0 ? `, May ${listYears(ranges.map(({ year }) => year))}` : '';
	const real = filters.dollars === 'real' ? `, in ${newestYear} dollars` : '';
	return {
		title: titleOf(answer),
		subtitle: `${capitalised(pay)}, United States${release}, official and as reported${real}`,
		summary: joined(' ', [
			officialSentence(answer),
			...claimSentences(answer),
			withoutSentence(answer),
			`Pay is ${dollarsPhrase(basis, [], newestYear)}.`,
		]),
	};
}

/** What every credential of the choice has in common: how many have a figure, none of them an official one. */
function titleOf({ ranges, claims, withoutFigure }: CredentialPay): string {
	const own = claims.filter(({ credentialId }) => credentialId !== '');
	const withFigure = new Set(own.map(({ credentialId }) => credentialId));
	const all = new Set([
		...ranges.map(({ credentialId }) => credentialId),
		...withFigure,
		...withoutFigure.map(({ credentialId }) => credentialId),
	]);
	if (all.size === 0) return 'None of these credentials is in the tables';
	const where = sourcesPhrase(own);
	if (all.size === 1) {
		const name = ranges[0]?.credential ?? own[0]?.credential ?? withoutFigure[0]?.credential ?? '';
		return withFigure.size > 0
			? fittingTitle([
					`${name}: pay comes from ${where}, not from official counts`,
					`Pay comes from ${where}`,
				])
			: fittingTitle([
					`${name}: no survey or article reports what holders earn`,
					'No survey or article reports what holders earn',
				]);
	}
	if (withFigure.size === 0) return `None of these ${all.size} credentials has a pay figure`;
	return `Pay by credential comes from ${where}: ${withFigure.size} of ${all.size} have one`;
}

function sourcesPhrase(claims: readonly CredentialClaim[]): string {
	const has = (wanted: CredentialClaim['kind']) => claims.some(({ kind }) => kind === wanted);
	return said([has('issuer_survey') && 'surveys', has('article_without_source') && 'articles']).join(' and ');
}

function officialSentence({ ranges, filters }: CredentialPay): string {
	const served = servedOccupations(ranges);
	const valued = served.filter(({ range }) => range.median.value !== null);
	const [high, low] = [valued[0], valued.at(-1)];
	if (!high || !low) return served.length > 0 ? 'The jobs it leads to have no published median.' : '';
	const one = ({ range }: typeof high) =>
		`${formatEstimate(range.median, 'median', filters.pay)} (${range.occTitle})`;
	if (valued.length === 1) return `The one job it leads to has an official median of ${one(high)}.`;
	return `The ${valued.length} jobs they lead to have official medians from ${one(low)} to ${one(high)}, of everyone in them, certified or not.`;
}

function claimSentences({ claims, filters }: CredentialPay): readonly string[] {
	const one = (claim: CredentialClaim) =>
		`${claim.credential} ${claim.amount.value === null ? 'without a year to convert it by' : formatEstimate(claim.amount, 'mean', filters.pay)} (${claimSource(claim)})`;
	const sentence = (kind: CredentialClaim['kind'], start: string) => {
		const own = claims.filter((claim) => claim.kind === kind && claim.credentialId !== '');
		if (own.length === 0) return '';
		const named = own.slice(0, MOST_NAMED).map(one);
		const more = own.length > MOST_NAMED ? `; ${own.length - MOST_NAMED} more in the table` : '';
		return `${start}: ${named.join('; ')}${more}.`;
	};
	return [
		sentence('issuer_survey', 'Surveys of issuers, not official'),
		sentence('article_without_source', 'Articles without a source, not official'),
	];
}

function withoutSentence({ withoutFigure }: Pick<CredentialPay, 'withoutFigure'>): string {
	if (withoutFigure.length === 0) return '';
	return `No survey or article reports pay for ${listPhrase(withoutFigure.map(({ credential }) => credential))}.`;
}

/** What the button says that draws the rows left out; null where none is. */
export function moreRows({ left, all }: { readonly left: number; readonly all: number }) {
	return left > 0 ? { more: `Show all ${all}`, fewer: 'Show fewer' } : null;
}

/** In place of a picture that has nothing to draw. */
export function nothingSentence(state: Pick<CredentialPayState, 'withoutFigure'>): string {
	return withoutSentence(state) || 'No pay figure for this choice.';
}

/** What a reader must know to read these very panels rightly. */
export function credentialNotes({ ranges, claims, filters }: CredentialPay): readonly string[] {
	const flags = new Set([
		...ranges.flatMap(({ p10, p25, median, p75, p90 }) =>
			[p10, p25, median, p75, p90].map(({ flag }) => flag),
		),
		...claims.map(({ amount }) => amount.flag),
	]);
	const of = (wanted: CredentialClaim['kind']) => claims.some(({ kind }) => kind === wanted);
	return said([
		ranges.length > 0 &&
			'Official figures leave out self-employed people. Which credential leads to which job is our own list.',
		of('issuer_survey') &&
			'A survey asks members of an association, mostly in the United States, and counts those who answered. It doesn’t say how many hours they work. Higher pay of holders doesn’t show that the credential pays: they also differ in experience and location.',
		of('article_without_source') &&
			'Articles without a source name no survey, no year and nobody who was asked.',
		claims.some(({ seen }) => seen === 'secondary') &&
			'Second hand: read in a secondary text, not on the issuer’s page.',
		filters.area.length > 0 && 'These figures are national, not for the places you chose.',
		filters.dollars === 'local' && 'Local prices don’t apply to national figures: these are plain dollars.',
		filters.dollars === 'real' &&
			claims.some(({ amount }) => amount.value === null) &&
			'A survey or an article without a year can’t be converted to other dollars, so it isn’t drawn.',
		flags.has('top_coded') && '≥ marks the top code of a release: pay is that much or more.',
		filters.pay === 'hourly' && claims.length > 0 && 'Hourly survey figures are annual pay / 2,080.',
	]);
}
