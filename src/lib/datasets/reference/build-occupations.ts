import type { BuiltTable } from '../importing/importer.ts';
import {
	occupationLineage as lineageSchema,
	occupationTitles,
	occupationDuties,
	occupations,
} from '../tables/occupations.ts';
import { majorGroup } from '../../domain/occupation.ts';
import { educationIds } from './build-outlook.ts';
import { byKey, OUR_OWN, wageCitation, type ReferenceInput } from './input.ts';
import { projectionsImporter } from './national-projections.ts';
import { occupationLineage, occupationReleases, socVersion, titleSpans } from './occupation-history.ts';
import { jobZones } from './onet-occupations.ts';
import { onetJobZonesImporter } from './occupational-network.ts';

function occupationsTable(input: ReferenceInput): BuiltTable['rows'] {
	const { editorial, facts } = input;
	const set = new Map(editorial['health-information-set'].map((row) => [row.occ_code, row]));
	const scopes = new Map(editorial['path-scopes'].map((row) => [row.occ_code, row]));
	const definitions = new Map(editorial.definitions.map((row) => [row.occ_code, row.definition]));
	const education = educationIds(editorial);
	// Of several rounds of projections the newest assigns education.
	const rounds = [...input.rows(projectionsImporter)].sort(byKey(({ baseYear }) => baseYear));
	const projected = new Map(rounds.map((row) => [row.occCode, row]));
	const zones = jobZones(input);
	return [...occupationReleases(facts)].flatMap(([code, releases]) => {
		const [first, newest] = [releases[0], releases.at(-1)];
		if (!first || !newest) return [];
		const member = set.get(code);
		const projection = projected.get(code);
		const sides = scopes.get(code);
		return [
			{
				occ_code: code,
				title: newest.title,
				soc_version: socVersion(newest.year, editorial['soc-versions']),
				level: newest.level,
				major_group: majorGroup(code),
				family: member?.family ?? '',
				family_reason: member?.reason ?? null,
				in_health_information_set: member !== undefined,
				wage_basis: newest.wageBasis,
				first_year: first.year,
				last_year: newest.year,
				typical_education: education.get(projection?.typicalEducation ?? '') ?? null,
				work_experience: projection?.workExperience || null,
				on_the_job_training: projection?.onTheJobTraining || null,
				job_zone: zones.get(code) ?? null,
				definition: definitions.get(code) ?? null,
				narrow_side: sides?.narrow ?? '',
				mid_side: sides?.mid ?? '',
				wide_side: sides?.wide ?? '',
				side_reason: sides?.reason ?? null,
			},
		];
	});
}

/** Occupations, their titles over the years, their lineage and their duties. Needs the national wage tables. */
export function buildOccupations(input: ReferenceInput): BuiltTable[] {
	const { editorial, facts } = input;
	const years = [...new Set(facts.occupations.map(({ year }) => year))].sort((a, b) => a - b);
	if (years.length === 0) return [];
	const releases = occupationReleases(facts);
	const wages = wageCitation(years);
	return [
		{
			schema: occupations,
			rows: occupationsTable(input),
			sources: [wages, ...input.cite(projectionsImporter, onetJobZonesImporter), OUR_OWN],
		},
		{
			schema: occupationTitles,
			rows: titleSpans(releases, years).map(({ occCode, firstYear, lastYear, title }) => ({
				occ_code: occCode,
				first_year: firstYear,
				last_year: lastYear,
				title,
			})),
			sources: [wages],
		},
		{
			schema: lineageSchema,
			rows: occupationLineage(releases, years, editorial).map((row) => ({
				from_code: row.fromCode,
				to_code: row.toCode,
				change_year: row.changeYear,
				relation: row.relation,
				note: row.note || null,
				source: row.source,
			})),
			sources: [wages, OUR_OWN],
		},
		{
			schema: occupationDuties,
			rows: editorial.duties.map(({ occ_code, position, duty }) => ({
				occ_code,
				position: Number(position),
				duty,
			})),
			sources: [OUR_OWN],
		},
	];
}
