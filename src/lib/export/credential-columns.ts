import type { CredentialClaim, CredentialEntry, CredentialRange } from '$lib/domain/credential-row.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { measureTitle, type Period } from '$lib/domain/measure.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { nationalBasis } from '$lib/domain/setting-row.ts';
import { text, type Column } from './column.ts';

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
	const { pay, dollars } = nationalBasis(filters);
	const period = pay === 'annual' ? 'a' : 'h';
	return [
		text('credential_id', 'Credential id', ({ credentialId }) => credentialId),
		text('credential', 'Credential', ({ credential }) => credential),
		{ ...text('kind', 'Kind', ({ kind }) => kind), text: ({ kind }) => KIND_WORDS[kind] },
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
			pair(
				`${period}_${measure}`,
				capital(measureTitle(measure)),
				pay,
				(row) => ofRange(row)?.[measure] ?? null,
			),
		),
		...pair(
			'amount',
			pay === 'annual' ? 'Claimed, a year' : 'Claimed, an hour',
			pay,
			(row) => ofClaim(row)?.amount ?? null,
		),
		...(filters.dollars === 'nominal' ? [] : [text('dollars', 'Dollars', () => dollars)]),
		...(dollars === 'real' ? [factor] : []),
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

/** A figure with its flag; a line of the other kind has neither. */
function pair(
	name: string,
	header: string,
	pay: Period,
	estimate: (row: CredentialEntry) => Estimate | null,
): readonly Column<CredentialEntry>[] {
	return [
		{
			name,
			header,
			align: 'right',
			value: (row) => estimate(row)?.value ?? null,
			text: (row) => {
				const found = estimate(row);
				return found ? formatEstimate(found, 'median', pay) : '';
			},
		},
		text(`${name}_flag`, `${header} flag`, (row) => estimate(row)?.flag ?? ''),
	];
}

const factor: Column<CredentialEntry> = {
	name: 'cpi_factor',
	header: 'CPI-U factor',
	align: 'right',
	value: ({ cpiFactor }) => cpiFactor,
	text: ({ cpiFactor }) => (cpiFactor === null ? '' : String(cpiFactor)),
};

function capital(text: string): string {
	return capitalised(text);
}
