import type { CredentialPay } from '$lib/domain/credential-row.ts';
import { sourcesFrom, type SourceEntry } from '$lib/view-state/sources/sources.ts';

/** The official table first, then those the surveys and claims were read from. */
export function credentialSources(
	answer: CredentialPay,
	book: readonly SourceEntry[],
): readonly SourceEntry[] {
	const { ranges, claims, filters } = answer;
	const years = [...new Set(ranges.map(({ year }) => year))];
	const surveys = claims.some(({ kind }) => kind === 'issuer_survey');
	const articles = claims.some(({ kind }) => kind === 'article_without_source');
	return [
		...(years.length > 0 ? sourcesFrom(book, ['wages/nation'], years) : []),
		...(filters.dollars === 'real' ? sourcesFrom(book, ['cpi']) : []),
		...sourcesFrom(book, ['credential-pay']).filter(
			({ title }) => (surveys && /surveys/.test(title)) || (articles && /articles/.test(title)),
		),
	];
}
