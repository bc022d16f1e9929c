import { formatCount } from '$lib/domain/format.ts';
import { SCOPES } from '../../datasets/oews/citation.ts';
import { listYears } from '../../domain/basis.ts';
import type { OwnRelease, OwnTable } from '../store/own-item.ts';

/** What readers call the tables of a release, in one word or two: “your May 2023 metro release”. */
export const SCOPE_WORDS: Readonly<Record<OwnTable['scope'], string>> = {
	nation: 'national',
	states: 'state',
	metro: 'metro',
	nonmetro: 'nonmetro',
	sector: 'sector',
	industry: 'industry',
	owner: 'industry-by-owner',
};

const PLACES: Readonly<Record<OwnTable['scope'], string>> = {
	nation: 'the nation',
	states: 'states',
	metro: 'metropolitan areas',
	nonmetro: 'nonmetropolitan areas',
	sector: 'sectors',
	industry: 'industries',
	owner: 'industries by ownership',
};

const KINDS: Readonly<Record<OwnTable['scope'], OwnRelease['kind']>> = {
	nation: 'nation',
	states: 'states',
	metro: 'areas',
	nonmetro: 'areas',
	sector: 'sectors',
	industry: 'industries',
	owner: 'industries',
};

const ORDER = Object.keys(SCOPE_WORDS) as OwnTable['scope'][];

const scopesOf = (tables: readonly OwnTable[]) => {
	const met = new Set(tables.map(({ scope }) => scope));
	return ORDER.filter((scope) => met.has(scope));
};

/** `May 2023, metropolitan areas and nonmetropolitan areas`; of one kind with their number, `May 2015, 11 metropolitan areas`. */
export function releaseTitle(tables: readonly OwnTable[], count: number | null = null): string {
	const scopes = scopesOf(tables);
	const number = count !== null && scopes.length === 1 && scopes[0] !== 'nation' ? formatCount(count) : '';
	const places = scopes.map((scope) => `${number} ${PLACES[scope]}`.trim());
	const last = places.pop() ?? '';
	const all = places.length > 0 ? `${places.join(', ')} and ${last}` : last;
	return `May ${listYears(tables.map(({ year }) => year))}, ${all}`;
}

/** What a release mainly is; with places in it, those before the nation. */
export function kindOf(tables: readonly OwnTable[]): OwnRelease['kind'] {
	const scopes = scopesOf(tables);
	const scope = scopes.find((one) => one === 'metro') ?? scopes[0] ?? 'nation';
	return KINDS[scope];
}

/** The tables of a release where its item names none: an item of an earlier version of the site. */
export function tablesOf({ tables, years, kind }: OwnRelease): readonly OwnTable[] {
	if (tables) return tables;
	const scopes = ORDER.filter((scope) => KINDS[scope] === kind);
	return years.flatMap((year) => scopes.map((scope) => ({ year, scope })));
}

/** The official title of a table, as citations have it. */
export function officialTitle(scope: OwnTable['scope']): string {
	return `Occupational Employment and Wage Statistics, ${SCOPES[scope]}`;
}
