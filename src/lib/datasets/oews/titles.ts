import { areaKind, type AreaKind } from '../../domain/area.ts';

/** A row's release and area; null where it stands for an industry. */
export interface Covered {
	readonly year: number;
	readonly areaCode: string | null;
}

const AREA_WORDS: Readonly<Record<AreaKind, string>> = {
	nation: 'the nation',
	state: 'states',
	territory: 'territories',
	metro: 'metropolitan areas',
	nonmetro: 'nonmetropolitan areas',
};

/** A release covers some 390 metropolitan areas: a table with far fewer is a sample and says so. */
const WHOLE_RELEASE_METROS = 300;

/** `51 states, 393 metropolitan areas`: what a release's table covers. */
function coverage(rows: readonly Covered[]): string {
	const byKind = new Map<AreaKind, Set<string>>();
	for (const { areaCode } of rows) {
		const kind = areaCode === null ? null : areaKind(areaCode);
		if (kind && areaCode) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(areaCode));
	}
	return (Object.keys(AREA_WORDS) as AreaKind[])
		.flatMap((kind) => {
			const count = byKind.get(kind)?.size ?? 0;
			if (count === 0) return [];
			const only = kind === 'metro' && count < WHOLE_RELEASE_METROS ? ' only' : '';
			return [`${count} ${AREA_WORDS[kind]}${only}`];
		})
		.join(', ');
}

function releases(rows: readonly Covered[]): string {
	const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
	return years.length === 1 ? `May ${years[0]}` : `May ${years[0]} to May ${years.at(-1)}`;
}

/** What the parts of a series hold, as their titles begin: `Wages by area, May 2015 (11 metropolitan areas only)`. */
export function seriesTitle(series: string, rows: readonly Covered[]): string {
	const when = releases(rows);
	if (series === 'nation') return `Wages of the nation, ${when}`;
	if (series === 'sector') return `National wages by NAICS sector, ${when}`;
	if (series === 'industry') return `National wages by three- to six-digit industry, ${when}`;
	if (series === 'owner') return `National wages in four-digit industries by ownership, ${when}`;
	return `Wages by area, ${when} (${coverage(rows)})`;
}

/** The series' title with the cut's: `…: Management Occupations`. */
export function partTitle(ofSeries: string, ofCut: string): string {
	return `${ofSeries}: ${ofCut}`;
}

/** The cut's half of a part's title. */
export function cutTitle(title: string): string {
	return title.slice(title.indexOf(': ') + 2);
}
