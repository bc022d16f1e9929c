import { NATION, type AreaCode } from '$lib/domain/area.ts';
import type { OutlookRow, Projection, StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { estimateIn, fields, is, numberOf, PROJECTION, textOf } from '../record.ts';
import { own, sql, text, type Fragment } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';

/** BLS's national projections, fastest growth first, those without a figure last. Codes of an earlier classification have none. */
function nationalProjections(name: string, prebuilt: string, condition: Fragment): Statement<OutlookRow> {
	return {
		name,
		...sql`
SELECT p.occ_code, coalesce(o.title, p.title) AS occ_title, p.base_year, p.projected_year, p.employment_base,
	p.employment_projected, p.change, p.change_percent, p.openings, p.exits, p.transfers,
	p.median_wage, p.median_wage_flag, coalesce(e.title, p.typical_education) AS typical_education,
	p.work_experience, p.on_the_job_training
FROM projections p
LEFT JOIN occupations o ON o.occ_code = p.occ_code
LEFT JOIN education e ON e.id = p.typical_education
WHERE ${condition}
ORDER BY p.change_percent DESC NULLS LAST, occ_title, p.occ_code, p.base_year`,
		needs: [{ table: 'projections' }, { table: 'occupations' }, { table: 'education' }],
		decode: decodeOutlook,
		prebuilt,
	};
}

/** The projections of the health-information set. */
export function projectionsOfSet(): Statement<OutlookRow> {
	return nationalProjections('projections-of-set', 'common', own('o.in_health_information_set'));
}

/** The projections of one role. The median is the one printed beside the projection, in no other money basis. */
export function projectionsOfRole(role: SocCode): Statement<OutlookRow> {
	return nationalProjections('projections-of-role', `role/${role}`, sql`p.occ_code = ${text(role)}`);
}

/**
 * States' long-term projections, with the nation's of the same round: another decade than BLS's newest, and made by the
 * states. By role, its states by title, the nation last.
 */
function stateProjections(
	name: string,
	prebuilt: string,
	around: Fragment,
	condition: Fragment,
): Statement<StateOutlookRow> {
	return {
		name,
		...sql`
WITH states AS (${around})
SELECT p.area_code, coalesce(a.title, p.area_code) AS area_title, p.occ_code, coalesce(o.title, p.occ_code) AS occ_title,
	p.base_year, p.projected_year, p.employment_base, p.employment_projected, p.change_percent, p.openings
FROM "state-projections" p
JOIN states s ON s.area_code = p.area_code
LEFT JOIN areas a ON a.area_code = p.area_code
LEFT JOIN occupations o ON o.occ_code = p.occ_code
WHERE ${condition}
ORDER BY occ_title, p.occ_code, p.area_code = ${text(NATION)}, area_title`,
		needs: [{ table: 'state-projections' }, { table: 'areas' }, { table: 'occupations' }],
		decode: (record) => ({
			...decodeProjection(record),
			areaCode: textOf(record, 'area_code'),
			areaTitle: textOf(record, 'area_title'),
		}),
		prebuilt,
	};
}

/** The health-information set in the states an area lies in, or it is; and in the nation. */
export function stateProjectionsAround(area: AreaCode): Statement<StateOutlookRow> {
	return stateProjections(
		'state-projections-around',
		`place/${area}`,
		sql`
	SELECT s.area_code FROM areas a JOIN areas s
		ON s.kind IN ('state', 'territory')
		AND (s.area_code = a.primary_state OR list_contains(string_split(a.states, '-'), s.states))
	WHERE a.area_code = ${text(area)}
	UNION SELECT ${text(NATION)}`,
		own('o.in_health_information_set'),
	);
}

/** One role in every state, and in the nation. */
export function stateProjectionsOfRole(role: SocCode): Statement<StateOutlookRow> {
	return stateProjections(
		'state-projections-of-role',
		`role/${role}`,
		own('SELECT DISTINCT area_code FROM "state-projections"'),
		sql`p.occ_code = ${text(role)}`,
	);
}

function decodeOutlook(record: EngineRecord): OutlookRow {
	return {
		...decodeProjection(record),
		change: numberOf(record, 'change'),
		exits: numberOf(record, 'exits'),
		transfers: numberOf(record, 'transfers'),
		medianWage: estimateIn(record, 'median_wage'),
		typicalEducation: textOf(record, 'typical_education'),
		workExperience: textOf(record, 'work_experience'),
		onTheJobTraining: textOf(record, 'on_the_job_training'),
	};
}

/** The columns that national and state projections share. */
const decodeProjection = fields<Projection>({ ...PROJECTION, occTitle: is.text });
