import { listPhrase } from '$lib/domain/phrases.ts';
import { areaKind } from '$lib/domain/area.ts';
import { holdsOccupation, officialFile, tableKind, type WageTable } from '$lib/domain/gap.ts';
import { seriesOf, type Series, type TrendState } from './series.ts';

/** Where BLS has its tables for downloading. */
export const FILES_PAGE = 'bls.gov/oes/tables.htm';

/** Lines that end where they begin, alike in what would lengthen them. */
interface Single {
	readonly year: number;
	readonly kind: WageTable['kind'];
	/** The newest other release whose table this site lacks; null where it has them all. */
	readonly lacking: number | null;
	readonly lines: Series[];
}

const MOST_NAMED = 2;

/**
 * Which chosen roles have one release in their place, and the official file that would give them another: a sentence or
 * two for each kind of place. Nothing of the nation, whose tables are all here.
 */
export function pastSentences(state: TrendState): readonly string[] {
	const all = seriesOf(state);
	const groups = new Map<string, Single>();
	for (const one of all) {
		const single = singleOf(one, all, state);
		if (!single) continue;
		const key = `${single.kind} ${single.year} ${single.lacking}`;
		const known = groups.get(key);
		if (known) known.lines.push(one);
		else groups.set(key, single);
	}
	return [...groups.values()].map(sentencesOf);
}

function singleOf(one: Series, all: readonly Series[], state: TrendState): Single | null {
	const place = areaKind(one.areaCode);
	const years = [...one.points, ...one.missing].map(({ year }) => year);
	const [year] = years;
	const hasEarlier = all.some((other) => other.earlierOf === one.areaCode && other.occCode === one.occCode);
	if (!one.isAsked || hasEarlier || year === undefined || years.length > 1) return null;
	if (place === null || place === 'nation') return null;
	const kind = tableKind(place);
	const member = state.family.find(({ occCode }) => occCode === one.occCode);
	const isHere = (release: number) =>
		state.tables.some(
			(table) =>
				table.kind === kind &&
				table.year === release &&
				table.extent !== 'some_places' &&
				holdsOccupation(table, one.occCode),
		);
	const { firstYear, lastYear } = member ?? { firstYear: year, lastYear: year };
	const others = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => lastYear - at);
	const lacking = others.find((release) => release !== year && !isHere(release)) ?? null;
	return { year, kind, lacking, lines: [one] };
}

function sentencesOf({ year, kind, lacking, lines }: Single): string {
	const roles = [...new Set(lines.map(({ occTitle }) => occTitle))];
	const places = [...new Set(lines.map(({ areaTitle }) => areaTitle))];
	const what = roles.length > MOST_NAMED ? `${roles.length} jobs` : listPhrase(roles);
	const where = places.length > MOST_NAMED ? `${places.length} places` : listPhrase(places);
	if (lacking === null) {
		return `BLS published ${what} in ${where} in one release, May ${year}, of those this site has.`;
	}
	const file = officialFile(kind, lacking);
	return `This site has one release for ${what} in ${where}: May ${year}. To add May ${lacking}, download ${file} from ${FILES_PAGE} and run npm run datasets -- ${file}`;
}
