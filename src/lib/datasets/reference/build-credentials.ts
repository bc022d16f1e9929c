import type { BuiltTable } from '../importing/importer.ts';
import { credentialOccupations, credentialPay, credentials, tuition } from '../tables/credentials.ts';
import {
	credentialPayImporter,
	credentialsImporter,
	tuitionImporter,
	type CredentialPayRecord,
} from './credential-tables.ts';
import { ARTICLES, byKey, OUR_OWN, type ReferenceInput } from './input.ts';

/** The two credentials the source articles name; data on every other one is added by us. */
const NAMED_BY_ARTICLES = new Set(['rhia', 'rhit']);

function credentialRows(input: ReferenceInput): BuiltTable['rows'] {
	return input.rows(credentialsImporter).map((row) => {
		const id = row.abbreviation.toLowerCase();
		return {
			id,
			name: row.name,
			abbreviation: row.abbreviation,
			issuer: row.issuer,
			origin: NAMED_BY_ARTICLES.has(id) ? 'article' : 'added',
			prerequisites: row.prerequisites || null,
			exam_fee_member: row.examFeeMember,
			exam_fee_nonmember: row.examFeeNonmember,
			fee_as_of: row.feeAsOf || null,
			renewal_years: row.renewalYears,
			ce_units: row.ceUnits,
			introduced: row.introduced || null,
			source: row.source || null,
			source_date: row.sourceDate || null,
		};
	});
}

/** Occupations of each credential as the source table lists them, each with the reason of our mapping. */
function occupationRows(input: ReferenceInput): BuiltTable['rows'] {
	const reasons = new Map(
		input.editorial['credential-occupations'].map((row) => [
			`${row.credential_id} ${row.occ_code}`,
			row.reason,
		]),
	);
	return input.rows(credentialsImporter).flatMap(({ abbreviation, occupations }) =>
		occupations.flatMap((occ_code) => {
			const credential_id = abbreviation.toLowerCase();
			const reason = reasons.get(`${credential_id} ${occ_code}`);
			return reason === undefined ? [] : [{ credential_id, occ_code, reason }];
		}),
	);
}

function payRows(input: ReferenceInput): BuiltTable['rows'] {
	const ids = new Set(input.rows(credentialsImporter).map(({ abbreviation }) => abbreviation.toLowerCase()));
	const surveyed = input.rows(credentialPayImporter).map((row: CredentialPayRecord) => ({
		credential_id: ids.has(row.subject.toLowerCase()) ? row.subject.toLowerCase() : null,
		subject: row.subject,
		statistic: row.statistic,
		amount: row.amount,
		year: row.year,
		publisher: row.publisher,
		population: row.population || null,
		evidence_grade: row.evidenceGrade,
		source: row.sourceTitle || null,
		address: row.address || null,
		seen: row.seen,
	}));
	const claimed = input.editorial['credential-pay-articles'].map((row) => ({
		credential_id: row.credential_id || null,
		subject: row.subject,
		statistic: row.statistic,
		amount: Number(row.amount),
		year: null,
		publisher: row.publisher,
		population: row.population,
		evidence_grade: 'article_without_source',
		source: row.reason,
		address: null,
		seen: 'article',
	}));
	return [...claimed, ...surveyed].sort(
		byKey(
			({ credential_id }) => credential_id ?? '~',
			({ year }) => -(year ?? 0),
			({ subject }) => subject,
			({ statistic }) => statistic,
		),
	);
}

/** Credentials, whom they serve, what holders are said to earn, and what study costs. */
export function buildCredentials(input: ReferenceInput): BuiltTable[] {
	const tables: BuiltTable[] = [];
	if (input.rows(credentialsImporter).length > 0) {
		const sources = input.cite(credentialsImporter);
		tables.push(
			{ schema: credentials, rows: credentialRows(input), sources: [...sources, OUR_OWN] },
			{ schema: credentialOccupations, rows: occupationRows(input), sources: [...sources, OUR_OWN] },
			{
				schema: credentialPay,
				rows: payRows(input),
				sources: [...input.cite(credentialPayImporter), ARTICLES, OUR_OWN],
			},
		);
	}
	const costs = input.rows(tuitionImporter).map((row) => ({ ...row, address: row.address || null }));
	if (costs.length > 0) tables.push({ schema: tuition, rows: costs, sources: input.cite(tuitionImporter) });
	return tables;
}
