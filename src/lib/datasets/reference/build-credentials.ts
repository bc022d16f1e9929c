import type { BuiltTable } from '../importing/importer.ts';
import { credentialOccupations, credentialPay, credentials, tuition } from '../tables/credentials.ts';
import { credentialPayImporter, credentialsImporter, tuitionImporter } from './credential-tables.ts';
import { ARTICLES, byKey, OUR_OWN, tableOf, type ReferenceInput } from './input.ts';

/** The two credentials the source articles name; data on every other one is added by us. */
const NAMED_BY_ARTICLES = new Set(['rhia', 'rhit']);

function credentialRows(input: ReferenceInput) {
	return input.rows(credentialsImporter).map((row) => {
		const id = row.abbreviation.toLowerCase();
		return { ...row, id, origin: NAMED_BY_ARTICLES.has(id) ? 'article' : 'added' };
	});
}

/** Occupations of each credential as the source table lists them, each with the reason of our mapping. */
function occupationRows(input: ReferenceInput) {
	const mapping = input.editorial['credential-occupations'];
	return credentialRows(input).flatMap(({ id, occupations }) =>
		occupations.flatMap(
			(code) => mapping.find((row) => row.credential_id === id && row.occ_code === code) ?? [],
		),
	);
}

function payRows(input: ReferenceInput) {
	const ids = new Set(credentialRows(input).map(({ id }) => id));
	const surveyed = input.rows(credentialPayImporter).map((row) => {
		const id = row.subject.toLowerCase();
		return { ...row, credential_id: ids.has(id) ? id : '' };
	});
	const claimed = input.editorial['credential-pay-articles'].map((row) => ({
		...row,
		year: null,
		evidence_grade: 'article_without_source',
		source: row.reason,
		seen: 'article',
	}));
	return [...claimed, ...surveyed].sort(
		byKey(
			({ credential_id }) => credential_id || '~',
			({ year }) => -(year ?? 0),
			'subject',
			'statistic',
		),
	);
}

/** Credentials, whom they serve, what holders are said to earn, and what study costs. */
export function buildCredentials(input: ReferenceInput): BuiltTable[] {
	const sources = [...input.cite(credentialsImporter), OUR_OWN];
	const costs = tableOf(tuition, input.rows(tuitionImporter), input.cite(tuitionImporter));
	if (input.rows(credentialsImporter).length === 0) return [costs];
	return [
		tableOf(credentials, credentialRows(input), sources),
		tableOf(credentialOccupations, occupationRows(input), sources),
		tableOf(credentialPay, payRows(input), [...input.cite(credentialPayImporter), ARTICLES, OUR_OWN]),
		costs,
	];
}
