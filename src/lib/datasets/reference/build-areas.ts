import { group } from 'd3-array';
import { areaKind, NATION } from '../../domain/area.ts';
import type { BuiltTable, WageFacts } from '../importing/importer.ts';
import { stateOf } from '../oews/states.ts';
import { areaLineage as lineageSchema, areas } from '../tables/areas.ts';
import { areaLineage } from './area-lineage.ts';
import { GEOGRAPHY } from './geography.ts';
import { byKey, OUR_OWN, tableOf, wageCitation, type ReferenceInput } from './input.ts';

/** Postal codes of an area: as its releases give them, else as they stand behind the last comma of its title. */
function statesOf({ states, title }: WageFacts['areas'][number]): string {
	return states || (/,\s*([A-Z]{2}(?:-[A-Z]{2})*)$/.exec(title)?.[1] ?? '');
}

function primaryState(code: string, states: string): string {
	const kind = areaKind(code);
	if (kind === 'nation') return '';
	if (kind === 'state' || kind === 'territory') return code;
	if (kind === 'nonmetro') return code.slice(0, 2);
	return stateOf(states.slice(0, 2))?.fips ?? '';
}

/** The tables call it `U.S.`, which reads badly in a sentence and in a file's name. */
const NATION_TITLE = 'United States';

function areaRows(input: ReferenceInput): readonly object[] {
	const centroids = new Map(input.rows(GEOGRAPHY.gazetteer).map((row) => [row.cbsaCode, row]));
	const populations = new Map(input.rows(GEOGRAPHY.population).map((row) => [row.cbsaCode, row]));
	const byCode = group(input.facts.areas, ({ areaCode }) => areaCode);
	return [...byCode].sort(byKey(([code]: readonly [string, unknown]) => code)).flatMap(([code, releases]) => {
		const ordered = [...releases].sort(byKey('year'));
		const [first, newest, kind] = [ordered[0], ordered.at(-1), areaKind(code)];
		if (!first || !newest || !kind) return [];
		const states = code === NATION ? '' : statesOf(newest);
		const population = populations.get(code);
		return [
			{
				...centroids.get(code),
				population: population?.population,
				populationYear: population?.year,
				areaCode: code,
				title: code === NATION ? NATION_TITLE : newest.title,
				kind,
				states,
				primaryState: primaryState(code, states),
				firstYear: first.year,
				lastYear: newest.year,
				releases: [...new Set(ordered.map(({ year }) => year))].join(' '),
			},
		];
	});
}

function lineageTable(input: ReferenceInput): BuiltTable[] {
	const [old, delineation] = [input.rows(GEOGRAPHY.definitions), input.rows(GEOGRAPHY.delineation)];
	if (old.length === 0 || delineation.length === 0) return [];
	const definitionYear = Math.max(...old.map(({ year }) => year));
	const change = input.editorial['delineation-changes'].find(
		({ from_year }) => Number(from_year) === definitionYear,
	);
	if (!change) return [];
	const retired = new Set(input.editorial['retired-counties'].map(({ county_fips }) => county_fips));
	const newest = old.filter(({ year }) => year === definitionYear);
	const rows = areaLineage(newest, delineation, retired).map((row) => ({
		...row,
		changeYear: Number(change.first_oews_year),
	}));
	return [
		tableOf(lineageSchema, rows, [...input.cite(GEOGRAPHY.definitions, GEOGRAPHY.delineation), OUR_OWN]),
	];
}

/** Areas of the wage tables, and how metropolitan areas changed between two delineations. */
export function buildAreas(input: ReferenceInput): BuiltTable[] {
	const lineage = lineageTable(input);
	if (input.facts.areas.length === 0) return lineage;
	const wages = wageCitation(input.facts.areas.map(({ year }) => year));
	const sources = [wages, ...input.cite(GEOGRAPHY.gazetteer, GEOGRAPHY.population)];
	return [tableOf(areas, areaRows(input), sources), ...lineage];
}
