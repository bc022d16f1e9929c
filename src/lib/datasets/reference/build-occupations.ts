import type { BuiltTable } from '../importing/importer.ts';
import {
	occupationLineage as lineageSchema,
	occupationTitles,
	occupationDuties,
	occupations,
} from '../tables/occupations.ts';
import { majorGroup } from '../../domain/occupation.ts';
import { educationIds } from './build-outlook.ts';
import { byKey, OUR_OWN, tableOf, wageCitation, type ReferenceInput } from './input.ts';
import { projectionsImporter } from './national-projections.ts';
import { occupationLineage, occupationReleases, socVersion, titleSpans } from './occupation-history.ts';
import { jobZones } from './onet-occupations.ts';
import { ONET } from './occupational-network.ts';

function occupationRows(input: ReferenceInput): readonly object[] {
	const { editorial, facts } = input;
	const set = new Map(editorial['health-information-set'].map((row) => [row.occ_code, row]));
	const scopes = new Map(editorial['path-scopes'].map((row) => [row.occ_code, row]));
	const definitions = new Map(editorial.definitions.map((row) => [row.occ_code, row.definition]));
	const education = educationIds(editorial);
	// Of several rounds of projections the newest assigns education.
	const rounds = [...input.rows(projectionsImporter)].sort(byKey('baseYear'));
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
				...newest,
				...projection,
				title: newest.title,
				socVersion: socVersion(newest.year, editorial['soc-versions']),
				majorGroup: majorGroup(code),
				family: member?.family ?? '',
				familyReason: member?.reason,
				inHealthInformationSet: member !== undefined,
				firstYear: first.year,
				lastYear: newest.year,
				typicalEducation: education.get(projection?.typicalEducation ?? ''),
				jobZone: zones.get(code),
				definition: definitions.get(code),
				narrowSide: sides?.narrow ?? '',
				midSide: sides?.mid ?? '',
				wideSide: sides?.wide ?? '',
				sideReason: sides?.reason,
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
		tableOf(occupations, occupationRows(input), [
			wages,
			...input.cite(projectionsImporter, ONET.jobZones),
			OUR_OWN,
		]),
		tableOf(occupationTitles, titleSpans(releases, years), [wages]),
		tableOf(lineageSchema, occupationLineage(releases, years, editorial), [wages, OUR_OWN]),
		tableOf(occupationDuties, editorial.duties, [OUR_OWN]),
	];
}
