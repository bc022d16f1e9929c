import type { CredentialFacts, CredentialLead, StudyPrice } from '$lib/domain/credential-facts.ts';
import type { Statement } from '../statement.ts';
import { numberOf, textOf } from '../record.ts';

/** Every credential with what a source says of it: those of the articles first, then by issuer. */
export function credentialFacts(): Statement<CredentialFacts> {
	return {
		name: 'credential-facts',
		sql: `SELECT * FROM credentials
ORDER BY list_position(['article', 'added'], origin), issuer, abbreviation, id`,
		parameters: [],
		needs: [{ table: 'credentials' }],
		decode: (record) => ({
			id: textOf(record, 'id'),
			name: textOf(record, 'name'),
			abbreviation: textOf(record, 'abbreviation'),
			issuer: textOf(record, 'issuer'),
			origin: textOf(record, 'origin') as CredentialFacts['origin'],
			prerequisites: textOf(record, 'prerequisites'),
			feeMember: numberOf(record, 'exam_fee_member'),
			feeNonmember: numberOf(record, 'exam_fee_nonmember'),
			feeAsOf: textOf(record, 'fee_as_of'),
			renewalYears: numberOf(record, 'renewal_years'),
			units: numberOf(record, 'ce_units'),
			introduced: textOf(record, 'introduced'),
			source: textOf(record, 'source'),
			sourceDate: textOf(record, 'source_date'),
		}),
	};
}

/** Which occupations each credential leads to, and why we say so. */
export function credentialLeads(): Statement<CredentialLead> {
	return {
		name: 'credential-leads',
		sql: `SELECT c.credential_id, c.occ_code, coalesce(o.title, c.occ_code) AS title, c.reason
FROM "credential-occupations" c LEFT JOIN occupations o ON o.occ_code = c.occ_code
ORDER BY c.credential_id, c.occ_code`,
		parameters: [],
		needs: [{ table: 'credential-occupations' }, { table: 'occupations' }],
		decode: (record) => ({
			credentialId: textOf(record, 'credential_id'),
			occCode: textOf(record, 'occ_code'),
			title: textOf(record, 'title'),
			reason: textOf(record, 'reason'),
		}),
	};
}

/** Published prices of study, of each thing the newest year alone, the newest first, then the cheapest. Prices that include living are not among them. */
export function studyPrices(): Statement<StudyPrice> {
	return {
		name: 'study-prices',
		sql: `SELECT key, value, year, source, address FROM tuition
WHERE topic = 'tuition' AND unit = 'USD per year' AND key LIKE '%tuition%'
QUALIFY row_number() OVER (PARTITION BY key ORDER BY year DESC) = 1
ORDER BY year DESC, value, key`,
		parameters: [],
		needs: [{ table: 'tuition' }],
		decode: (record) => ({
			what: textOf(record, 'key'),
			amount: Number(record['value']),
			year: textOf(record, 'year'),
			source: textOf(record, 'source'),
			address: textOf(record, 'address'),
		}),
	};
}
