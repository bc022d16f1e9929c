import type { WageFacts } from '../importing/importer.ts';
import type { Editorial } from './editorial.ts';
import { byKey } from './input.ts';

/** A release of an occupation in the national tables, its title without the star that marks a footnote. */
export type OccupationRelease = WageFacts['occupations'][number];

/** Consecutive releases in which a code carried one title. */
interface TitleSpan extends Pick<OccupationRelease, 'occCode' | 'title'> {
	readonly firstYear: number;
	readonly lastYear: number;
}

interface Lineage {
	readonly fromCode: string;
	readonly toCode: string;
	readonly changeYear: number;
	readonly relation: string;
	readonly note: string;
	readonly source: string;
}

function plainTitle(title: string): string {
	return title.replace(/\s*\*+$/, '').trim();
}

/**
 * Releases of every occupation, oldest first. A code that stands as broad and as detailed occupation of one
 * release counts once, as detailed; broader groups are left out.
 */
export function occupationReleases(facts: WageFacts): ReadonlyMap<string, readonly OccupationRelease[]> {
	const byCode = new Map<string, OccupationRelease[]>();
	const ordered = facts.occupations
		.filter(({ level }) => level === 'total' || level === 'detailed')
		.map((release) => ({ ...release, title: plainTitle(release.title) }))
		.sort(byKey('occCode', 'year'));
	for (const release of ordered) {
		const known = byCode.get(release.occCode) ?? [];
		if (known.at(-1)?.year === release.year) continue;
		byCode.set(release.occCode, [...known, release]);
	}
	return byCode;
}

/** Spans of consecutive releases in which a code carried one title. A release without the code ends a span. */
export function titleSpans(
	releases: ReadonlyMap<string, readonly OccupationRelease[]>,
	years: readonly number[],
): TitleSpan[] {
	const place = new Map(years.map((year, index) => [year, index]));
	return [...releases.values()].flatMap((ofCode) => {
		const spans: TitleSpan[] = [];
		for (const { occCode, year, title } of ofCode) {
			const last = spans.at(-1);
			const follows = last && place.get(year) === (place.get(last.lastYear) ?? NaN) + 1;
			if (last && follows && last.title === title) spans[spans.length - 1] = { ...last, lastYear: year };
			else spans.push({ occCode, firstYear: year, lastYear: year, title });
		}
		return spans;
	});
}

/** The classification a release is published by. */
export function socVersion(year: number, versions: Editorial['soc-versions']): string | null {
	const holds = versions.find(
		({ first_year, last_year }) =>
			(first_year === '' || Number(first_year) <= year) && (last_year === '' || year <= Number(last_year)),
	);
	return holds?.version ?? null;
}

/**
 * Lineage of codes over each change of classification: our own rows, and `same` for a code that stands with an
 * equal title in the last release before and the first one after. Whatever else changed stays without a row.
 */
export function occupationLineage(
	releases: ReadonlyMap<string, readonly OccupationRelease[]>,
	years: readonly number[],
	editorial: Pick<Editorial, 'occupation-lineage' | 'soc-versions'>,
): Lineage[] {
	const own = editorial['occupation-lineage'].map((row): Lineage => ({
		fromCode: row.from_code,
		toCode: row.to_code,
		changeYear: Number(row.change_year),
		relation: row.relation,
		note: row.note,
		source: row.source,
	}));
	const keyOf = ({ fromCode, toCode, changeYear }: Lineage): string => `${fromCode} ${toCode} ${changeYear}`;
	const mapped = new Set(own.map(keyOf));
	const boundaries = editorial['soc-versions']
		.map(({ first_year }) => Number(first_year))
		.filter((year) => year > 0);
	const derived = boundaries.flatMap((changeYear) => {
		const before = Math.max(...years.filter((year) => year < changeYear));
		return [...releases].flatMap(([code, ofCode]): Lineage[] => {
			const [old, next] = [before, changeYear].map((year) => ofCode.find((release) => release.year === year));
			if (!old || !next || old.title.toLowerCase() !== next.title.toLowerCase()) return [];
			const source = 'equal code and title in the national tables of both releases';
			return [{ fromCode: code, toCode: code, changeYear, relation: 'same', note: '', source }];
		});
	});
	return [...own, ...derived.filter((row) => !mapped.has(keyOf(row)))].sort(
		byKey('fromCode', 'changeYear', 'toCode'),
	);
}
