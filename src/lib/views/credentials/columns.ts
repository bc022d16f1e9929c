import type { CredentialClaim, CredentialEntry, CredentialRange } from '$lib/domain/credential-row.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { nationalBasis } from '$lib/domain/setting-row.ts';
import { leading, text, type Column, coded, estimatePair, number } from '$lib/export/column.ts';

const KIND_WORDS: Readonly<Record<CredentialEntry['kind'], string>> = {
	official: 'official',
	issuer_survey: 'survey of an issuer',
	article_without_source: 'article without a source',
};

const RANGE = ['p10', 'p25', 'median', 'p75', 'p90'] as const;

/**
 * The columns of `credentials`: a line is the official range of an occupation a credential serves, or a figure that a
 * survey or an article gives for holders. The two never share a column: ranges have percentiles, the others an amount.
 */
export function credentialColumns(filters: Filters): readonly Column<CredentialEntry>[] {
	const median = nationalBasis(filters).pay === 'annual' ? 'a_median' : 'h_median';
	return leading(['credential', 'occ_title', median, 'amount', 'kind', 'year'], fileColumns(filters));
}

function fileColumns(filters: Filters): readonly Column<CredentialEntry>[] {
	const { pay, dollars } = nationalBasis(filters);
	const period = pay === 'annual' ? 'a' : 'h';
	return [
		text('credential_id', 'Credential id', ({ credentialId }) => credentialId),
		text('credential', 'Credential', ({ credential }) => credential),
		coded('kind', 'Kind', KIND_WORDS, ({ kind }) => kind),
		text('statistic', 'Statistic', (row) => (row.kind === 'official' ? 'percentiles' : row.statistic)),
		{
			name: 'year',
			header: 'Year',
			align: 'right',
			value: ({ year }) => year,
			text: ({ year }) => (year === null ? 'not stated' : String(year)),
		},
		text('occ_code', 'SOC code', (row) => (row.kind === 'official' ? row.occCode : '')),
		text('occ_title', 'Occupation', (row) => (row.kind === 'official' ? row.occTitle : '')),
		...RANGE.flatMap((measure) =>
			estimatePair<CredentialEntry>(
				`${period}_${measure}`,
				capitalised(measureTitle(measure)),
				['median', pay],
				(row) => ofRange(row)?.[measure] ?? null,
			),
		),
		...estimatePair<CredentialEntry>(
			'amount',
			pay === 'annual' ? 'Claimed, a year' : 'Claimed, an hour',
			['median', pay],
			(row) => ofClaim(row)?.amount ?? null,
		),
		...(filters.dollars === 'nominal' ? [] : [text('dollars', 'Dollars', () => dollars)]),
		...(dollars === 'real'
			? [number<CredentialEntry>('cpi_factor', 'CPI-U factor', ({ cpiFactor }) => cpiFactor)]
			: []),
		text('publisher', 'Publisher', (row) => ofClaim(row)?.publisher ?? ''),
		text('population', 'Of whom', (row) => ofClaim(row)?.population ?? ''),
		text('source', 'Source', (row) => ofClaim(row)?.source ?? ''),
		text('address', 'Address', (row) => ofClaim(row)?.address ?? ''),
		text('seen', 'Read in', (row) => ofClaim(row)?.seen ?? ''),
	];
}

function ofRange(row: CredentialEntry): CredentialRange | null {
	return row.kind === 'official' ? row : null;
}

function ofClaim(row: CredentialEntry): CredentialClaim | null {
	return row.kind === 'official' ? null : row;
}
