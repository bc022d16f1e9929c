import { NATION } from '$lib/domain/area.ts';
import {
	CLAIM_GRADES,
	type CredentialClaim,
	type CredentialRange,
	type CredentialWithoutFigure,
} from '$lib/domain/credential-row.ts';
import { isFlag, type Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { HOURS_PER_YEAR } from '$lib/domain/measure.ts';
import { nationalBasis } from '$lib/domain/setting-row.ts';
import type { Context } from '../context.ts';
import { moneyColumns, periodColumns, priceLevels } from '../money.ts';
import { integer, isIn, own, sql, text } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';
import { moneyNeeds, wageNeeds } from '../tables.ts';

/**
 * The official pay range, in the nation and the newest release, of every occupation that a chosen credential serves
 * (every credential, where none was chosen): a row for each credential and occupation, in the order of the
 * credentials. An occupation the release has no row for keeps its line with nothing in it.
 *
 * The occupations are not known before the question is asked: those of the health-information set are loaded, and
 * every mapped one is among them.
 */
export function credentialRanges(filters: Filters, context: Context): Statement<CredentialRange> {
	const basis = nationalBasis(filters);
	const asked = {
		roles: context.healthInformationSet,
		areas: { codes: [NATION] },
		years: [context.newestYear],
	};
	const keys = own(`SELECT DISTINCT '${NATION}' AS area_code, year FROM asked`);
	const { sql: statement, parameters } = sql`
WITH asked AS (
	SELECT c.credential_id, c.occ_code, coalesce(o.title, c.occ_code) AS occ_title,
		${integer(context.newestYear)} AS year, w.occ_code IS NOT NULL AS has_row, ${periodColumns(filters.pay)}
	FROM "credential-occupations" c
	LEFT JOIN wages w ON w.occ_code = c.occ_code AND w.area_code = ${text(NATION)}
		AND w.year = ${integer(context.newestYear)}
	LEFT JOIN occupations o ON o.occ_code = c.occ_code
), price_levels AS (
	${priceLevels(basis.dollars, context.newestYear, keys)}
)
SELECT r.credential_id, coalesce(k.abbreviation, r.credential_id) AS credential, r.occ_code, r.occ_title, r.year,
	r.has_row, p.cpi_factor, ${moneyColumns(basis.dollars, filters.pay)}
FROM asked r
LEFT JOIN credentials k ON k.id = r.credential_id
LEFT JOIN price_levels p ON p.year = r.year
ORDER BY credential, median DESC NULLS LAST, r.occ_code`;
	return {
		name: 'credential-ranges',
		sql: statement,
		parameters,
		needs: [
			{ table: 'credentials' },
			{ table: 'credential-occupations' },
			{ table: 'occupations' },
			...wageNeeds(asked, context),
			...moneyNeeds(basis),
		],
		decode: (record) => ({
			kind: 'official',
			credentialId: String(record['credential_id']),
			credential: String(record['credential']),
			occCode: String(record['occ_code']),
			occTitle: String(record['occ_title']),
			year: Number(record['year']),
			p10: rangeCell(record, 'p10'),
			p25: rangeCell(record, 'p25'),
			median: rangeCell(record, 'median'),
			p75: rangeCell(record, 'p75'),
			p90: rangeCell(record, 'p90'),
			cpiFactor: numberOrNull(record['cpi_factor']),
		}),
		pick: chosenAmong(filters),
	};
}

/**
 * What surveys and articles say holders earn, by grade of evidence, newest survey first; of members without a
 * credential, and other groups, where none was chosen. Annual amounts: hourly ones are amount / 2,080 and say so.
 * Real dollars need the year of the survey: without one there is no figure but the reason.
 */
export function credentialClaims(filters: Filters, context: Context): Statement<CredentialClaim> {
	const { dollars, pay } = nationalBasis(filters);
	const hours = own(pay === 'annual' ? '1' : String(HOURS_PER_YEAR));
	const digits = own(pay === 'annual' ? '0' : '2');
	const real = dollars === 'real';
	const factor = real ? own('newest.annual_average / own.annual_average') : own('1');
	const prices = real
		? sql`LEFT JOIN cpi own ON own.year = p.year LEFT JOIN cpi newest ON newest.year = ${integer(context.newestYear)}`
		: own('');
	const { sql: statement, parameters } = sql`
SELECT p.evidence_grade AS kind, p.credential_id, coalesce(k.abbreviation, p.subject) AS credential, p.statistic, p.year,
	round(p.amount * ${factor} / ${hours}, ${digits}) AS amount, ${own(real ? 'newest.annual_average / own.annual_average' : 'CAST(NULL AS DOUBLE)')} AS cpi_factor,
	p.publisher, p.population, p.source, p.address, p.seen
FROM "credential-pay" p
LEFT JOIN credentials k ON k.id = p.credential_id
${prices}
WHERE ${isIn(own('p.evidence_grade'), CLAIM_GRADES.map(text))}
ORDER BY list_position([${CLAIM_GRADES.map(text).reduce((all, grade) => sql`${all}, ${grade}`)}], p.evidence_grade),
	p.credential_id IS NULL OR p.credential_id = '', p.year DESC NULLS LAST, p.amount DESC, credential`;
	const derived = pay === 'hourly' ? ('derived' as const) : ('' as const);
	return {
		name: 'credential-claims',
		sql: statement,
		parameters,
		needs: [{ table: 'credential-pay' }, { table: 'credentials' }, ...moneyNeeds({ ...filters, dollars })],
		decode: (record) => {
			const value = numberOrNull(record['amount']);
			return {
				kind: gradeOf(record['kind']),
				credentialId: String(record['credential_id'] ?? ''),
				credential: String(record['credential']),
				statistic: record['statistic'] === 'median' ? 'median' : 'mean',
				year: numberOrNull(record['year']),
				amount: { value, flag: value === null ? 'not_in_source' : derived },
				publisher: String(record['publisher'] ?? ''),
				population: String(record['population'] ?? ''),
				source: String(record['source'] ?? ''),
				address: String(record['address'] ?? ''),
				seen: String(record['seen'] ?? ''),
				cpiFactor: numberOrNull(record['cpi_factor']),
			};
		},
		pick: chosenAmong(filters),
	};
}

/** The chosen credentials (all, where none was chosen) of which no survey or article at hand gives a figure. */
export function credentialsWithoutFigure(filters: Filters): Statement<CredentialWithoutFigure> {
	const { sql: statement, parameters } = sql`
SELECT k.id, k.abbreviation, k.name, k.issuer FROM credentials k
WHERE NOT EXISTS (SELECT 1 FROM "credential-pay" p WHERE p.credential_id = k.id)
ORDER BY k.abbreviation`;
	return {
		name: 'credentials-without-figure',
		sql: statement,
		parameters,
		needs: [{ table: 'credentials' }, { table: 'credential-pay' }],
		decode: (record) => ({
			credentialId: String(record['id']),
			credential: String(record['abbreviation']),
			name: String(record['name']),
			issuer: String(record['issuer']),
		}),
		pick: chosenAmong(filters),
	};
}

/** Rows of the chosen credentials; every row where none was chosen. */
function chosenAmong({ credential }: Filters) {
	return <Row extends { readonly credentialId: string }>(rows: readonly Row[]): readonly Row[] =>
		credential.length === 0 ? rows : rows.filter(({ credentialId }) => credential.includes(credentialId));
}

function gradeOf(value: EngineRecord[string] | undefined): CredentialClaim['kind'] {
	const grade = CLAIM_GRADES.find((known) => known === value);
	if (grade === undefined) throw new TypeError(`“${String(value)}” is no grade of a claim`);
	return grade;
}

/** A cell of a range; an occupation the release has no row for is in no column of it. */
function rangeCell(record: EngineRecord, column: string): Estimate {
	if (record['has_row'] !== true) return { value: null, flag: 'not_in_source' };
	const flag = String(record[`${column}_flag`] ?? '');
	if (!isFlag(flag)) throw new TypeError(`“${flag}” in ${column}_flag is no flag`);
	return { value: numberOrNull(record[column]), flag };
}

function numberOrNull(value: EngineRecord[string] | undefined): number | null {
	return typeof value === 'number' ? value : null;
}
