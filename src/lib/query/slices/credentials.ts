import {
	CLAIM_GRADES,
	type CredentialClaim,
	type CredentialWithoutFigure,
} from '$lib/domain/credential-row.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Context } from '../context.ts';
import { fields, from, is } from '../record.ts';
import { commaSeparated, integer, isIn, own, sql, text } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';

/** An occupation that a credential serves. */
export interface ServedRole {
	readonly credentialId: string;
	/** As its issuer writes it, `RHIT`. */
	readonly credential: string;
	readonly occCode: SocCode;
	readonly occTitle: string;
}

/** Every occupation each credential serves, by the credential's abbreviation. */
export function servedRoles(): Statement<ServedRole> {
	return {
		name: 'served-roles',
		...own(`SELECT c.credential_id, coalesce(k.abbreviation, c.credential_id) AS credential, c.occ_code,
	coalesce(o.title, c.occ_code) AS occ_title
FROM "credential-occupations" c
LEFT JOIN credentials k ON k.id = c.credential_id
LEFT JOIN occupations o ON o.occ_code = c.occ_code
ORDER BY credential, c.credential_id, c.occ_code`),
		needs: [{ table: 'credential-occupations' }, { table: 'credentials' }, { table: 'occupations' }],
		decode: fields({ credentialId: is.text, credential: is.text, occCode: is.text, occTitle: is.text }),
		prebuilt: 'common',
	};
}

/** A figure of a survey or an article as it is stated. */
export interface StatedPay extends Omit<CredentialClaim, 'amount'> {
	/** Dollars a year. */
	readonly annual: number;
}

/** What surveys and articles say holders earn, by grade of evidence, those of a credential first, newest survey first. */
export function statedPay(context: Context): Statement<StatedPay> {
	const grades = CLAIM_GRADES.map(text);
	return {
		name: 'stated-pay',
		...sql`
SELECT p.evidence_grade AS kind, p.credential_id, coalesce(k.abbreviation, p.subject) AS credential, p.statistic, p.year,
	p.amount, newest.annual_average / then_.annual_average AS cpi_factor,
	p.publisher, p.population, p.source, p.address, p.seen
FROM "credential-pay" p
LEFT JOIN credentials k ON k.id = p.credential_id
LEFT JOIN cpi then_ ON then_.year = p.year
LEFT JOIN cpi newest ON newest.year = ${integer(context.newestYear)}
WHERE ${isIn(own('p.evidence_grade'), grades)}
ORDER BY list_position([${commaSeparated(grades)}], p.evidence_grade),
	p.credential_id IS NULL OR p.credential_id = '', p.year DESC NULLS LAST, p.amount DESC, credential`,
		needs: [{ table: 'credential-pay' }, { table: 'credentials' }, { table: 'cpi' }],
		decode: fields({
			kind: gradeIn,
			credentialId: is.text,
			credential: is.text,
			statistic: is.word,
			year: is.figure,
			annual: from('amount', is.number),
			publisher: is.text,
			population: is.text,
			source: is.text,
			address: is.text,
			seen: is.text,
			cpiFactor: is.figure,
		}),
		prebuilt: 'common',
	};
}

/** The credentials of which no survey or article in the tables gives a figure. */
export function credentialsWithoutFigure(): Statement<CredentialWithoutFigure> {
	return {
		name: 'credentials-without-figure',
		...own(`SELECT k.id, k.abbreviation, k.name, k.issuer FROM credentials k
WHERE NOT EXISTS (SELECT 1 FROM "credential-pay" p WHERE p.credential_id = k.id)
ORDER BY k.abbreviation`),
		needs: [{ table: 'credentials' }, { table: 'credential-pay' }],
		decode: fields({
			credentialId: from('id', is.text),
			credential: from('abbreviation', is.text),
			name: is.text,
			issuer: is.text,
		}),
		prebuilt: 'common',
	};
}

function gradeIn({ kind }: EngineRecord): CredentialClaim['kind'] {
	const grade = CLAIM_GRADES.find((known) => known === kind);
	if (grade === undefined) throw new TypeError(`“${String(kind)}” is not a grade of a claim`);
	return grade;
}
