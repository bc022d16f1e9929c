import type { CredentialFacts, CredentialLead, StudyPrice } from '$lib/domain/credential-facts.ts';
import { fields, from, is } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** Every credential with what a source says of it: those of the articles first, then by issuer. */
export function credentialFacts(): Statement<CredentialFacts> {
	return {
		name: 'credential-facts',
		...own(`SELECT * FROM credentials
ORDER BY list_position(['article', 'added'], origin), issuer, abbreviation, id`),
		needs: [{ table: 'credentials' }],
		decode: fields({
			id: is.text,
			name: is.text,
			abbreviation: is.text,
			issuer: is.text,
			origin: is.word,
			prerequisites: is.text,
			feeMember: from('exam_fee_member', is.figure),
			feeNonmember: from('exam_fee_nonmember', is.figure),
			feeAsOf: is.text,
			renewalYears: is.figure,
			units: from('ce_units', is.figure),
			introduced: is.text,
			source: is.text,
			sourceDate: is.text,
		}),
	};
}

/** Which occupations each credential leads to, and why we say so. */
export function credentialLeads(): Statement<CredentialLead> {
	return {
		name: 'credential-leads',
		...own(`SELECT c.credential_id, c.occ_code, coalesce(o.title, c.occ_code) AS title, c.reason
FROM "credential-occupations" c LEFT JOIN occupations o ON o.occ_code = c.occ_code
ORDER BY c.credential_id, c.occ_code`),
		needs: [{ table: 'credential-occupations' }, { table: 'occupations' }],
		decode: fields({ credentialId: is.text, occCode: is.text, title: is.text, reason: is.text }),
	};
}

/** Published prices of study, of each thing the newest year alone, the newest first, then the cheapest. Prices that include living are not among them. */
export function studyPrices(): Statement<StudyPrice> {
	return {
		name: 'study-prices',
		...own(`SELECT key AS what, value AS amount, year, source, address FROM tuition
WHERE topic = 'tuition' AND unit = 'USD per year' AND key LIKE '%tuition%'
QUALIFY row_number() OVER (PARTITION BY key ORDER BY year DESC) = 1
ORDER BY year DESC, value, key`),
		needs: [{ table: 'tuition' }],
		decode: fields({
			what: is.text,
			amount: is.number,
			year: is.text,
			source: is.text,
			address: is.text,
		}),
	};
}
