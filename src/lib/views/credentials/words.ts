import { dollarsPhrase, listYears } from '$lib/domain/basis.ts';
import type { CredentialClaim, CredentialPay } from '$lib/domain/credential-row.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { joined } from '$lib/domain/phrases.ts';
import { nationalBasis } from '$lib/domain/setting-row.ts';
import { listPhrase, type Words } from '$lib/charts/words.ts';
import { claimSource } from './datum.ts';
import { servedOccupations } from './occupations.ts';

const MOST_NAMED = 6;

/** Title, subtitle and summary of pay by credential. */
export function credentialPayWords(answer: CredentialPay, newestYear: number): Words {
	const { ranges, filters } = answer;
	const basis = { ...nationalBasis(filters), measure: 'median' as const };
	const wage = basis.pay === 'annual' ? 'Annual pay' : 'Hourly pay';
	const release = ranges.length > 0 ? `, May ${listYears(ranges.map(({ year }) => year))}` : '';
	const local = filters.dollars === 'local' ? '; local dollars do not apply to national figures' : '';
	return {
		title: titleOf(answer),
		subtitle: `${wage} of the occupations that credentials serve, United States${release}, ${dollarsPhrase(basis, [], newestYear)}, beside what issuers’ surveys and articles say of holders${local}`,
		summary: joined(' ', [officialSentence(answer), ...claimSentences(answer), withoutSentence(answer)]),
	};
}

function titleOf({ ranges, claims, withoutFigure }: CredentialPay): string {
	const withFigure = new Set(claims.map(({ credentialId }) => credentialId).filter(Boolean));
	const all = new Set([
		...ranges.map(({ credentialId }) => credentialId),
		...withFigure,
		...withoutFigure.map(({ credentialId }) => credentialId),
	]);
	if (all.size === 0) return 'No credential of this choice is in the tables';
	if (all.size === 1) {
		const name = ranges[0]?.credential ?? claims[0]?.credential ?? withoutFigure[0]?.credential ?? '';
		return withFigure.size > 0
			? `${name}: pay of its holders is claimed, not officially counted`
			: `${name}: no pay figure of its holders is available`;
	}
	const sourced = new Set(
		claims
			.filter(({ kind, credentialId }) => kind === 'issuer_survey' && credentialId)
			.map(({ credentialId }) => credentialId),
	);
	if (withFigure.size === 0) return `None of ${all.size} credentials has a pay figure available`;
	return `${withFigure.size} of ${all.size} credentials have a pay figure available, ${sourced.size === 0 ? 'none' : sourced.size} of them from a survey and none official`;
}

function officialSentence({ ranges, filters }: CredentialPay): string {
	const served = servedOccupations(ranges);
	const valued = served.filter(({ range }) => range.median.value !== null);
	const [high, low] = [valued[0], valued.at(-1)];
	if (!high || !low) return served.length > 0 ? 'The occupations served have no published median.' : '';
	const one = ({ range }: typeof high) =>
		`${formatEstimate(range.median, 'median', filters.pay)} (${range.occTitle})`;
	if (valued.length === 1) return `The official median of the one occupation served is ${one(high)}.`;
	return `Official medians of the ${valued.length} occupations served run from ${one(low)} to ${one(high)}, of all who work in them, certified or not.`;
}

function claimSentences({ claims, filters }: CredentialPay): readonly string[] {
	const said = (claim: CredentialClaim) =>
		`${claim.credential} ${claim.amount.value === null ? 'without a year to convert it by' : formatEstimate(claim.amount, 'mean', filters.pay)} (${claimSource(claim)})`;
	const sentence = (kind: CredentialClaim['kind'], start: string) => {
		const own = claims.filter((claim) => claim.kind === kind && claim.credentialId !== '');
		if (own.length === 0) return '';
		const named = own.slice(0, MOST_NAMED).map(said);
		const more = own.length > MOST_NAMED ? `; ${own.length - MOST_NAMED} more in the table` : '';
		return `${start}: ${named.join('; ')}${more}.`;
	};
	return [
		sentence('issuer_survey', 'Surveys of issuers, not official'),
		sentence('article_without_source', 'Articles without a source, not official'),
	];
}

function withoutSentence({ withoutFigure }: CredentialPay): string {
	if (withoutFigure.length === 0) return '';
	return `No figure available: ${listPhrase(withoutFigure.map(({ credential }) => credential))}.`;
}
