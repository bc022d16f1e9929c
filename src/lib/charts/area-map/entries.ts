import { inAlphabet } from '$lib/domain/alphabet.ts';
import { areaKind, NATION, type AreaCode, type AreaKind } from '$lib/domain/area.ts';
import type { AreaLevel, Filters } from '$lib/domain/filters.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { workedOutOnce } from '$lib/domain/worked-out.ts';
import { rankRows } from '../ranking.ts';
import type { AreaShape, MapShapes } from './shapes.ts';

/**
 * How an area stands on the map:
 * - `figure`: its figure is published, and within the range where one was brushed
 * - `outside`: not within the brushed range
 * - `missing`: no figure is published
 * - `unknown`: no row, and the release may not have had the area
 */
export type AreaStatus = 'figure' | 'outside' | 'missing' | 'unknown';

export interface MapEntry {
	readonly shape: AreaShape;
	readonly row: WageRow | null;
	readonly status: AreaStatus;
	/** Among all areas of the rows, 1 the highest. */
	readonly rank: number | null;
}

export interface MapState {
	/**
	 * Rows of one role in every place of a level, also those outside a range; those of the newest year among them are drawn,
	 * and the chosen ones outlined.
	 */
	readonly rows: readonly WageRow[];
	/** Rows of chosen places of another level: their outlines are drawn over the others. */
	readonly beside?: readonly WageRow[];
	readonly filters: Filters;
	readonly role: string;
	/** Drawn where there is no row. */
	readonly year: number;
	readonly shapes: MapShapes;
	readonly style: MapStyle;
}

/** Colour alone, or circles of as large an area as there are jobs. */
export type MapStyle = 'choropleth' | 'symbols';

/** Everything to be drawn and pointed at, in ranking order, those without a figure last. */
export interface MapContent {
	readonly entries: readonly MapEntry[];
	readonly year: number;
	/** Rows of the year that have no place on the map. */
	readonly placeless: readonly WageRow[];
	readonly kinds: ReadonlySet<AreaKind>;
}

/** Sorts out which areas a map shows and what is known of each. */
export const mapContent = workedOutOnce((state: MapState): MapContent => {
	const { rows, filters, shapes } = state;
	const year = yearDrawn(rows, state.year);
	const isOfYear = (row: WageRow) => row.year === year && row.areaCode !== NATION;
	// The very rows where they are all of the year: they are ranked already.
	const ofYear = rows.every(isOfYear) ? rows : rows.filter(isOfYear);
	const ranked = rankRows(ofYear, filters.measure);
	const kinds = kindsOf(
		ofYear.map(({ areaCode }) => areaCode),
		filters.level,
	);
	const drawn = [...shapes.states.values(), ...shapes.areas.values()].filter(({ code }) => {
		const kind = areaKind(code);
		return kind !== null && kinds.has(kind);
	});
	const byCode = new Map(drawn.map((shape) => [shape.code, shape]));
	const known = ranked.flatMap(({ row, rank }): MapEntry[] => {
		const shape = byCode.get(row.areaCode);
		return shape ? [{ shape, row, rank, status: statusOf(row, filters) }] : [];
	});
	const seen = new Set(ofYear.map(({ areaCode }) => areaCode));
	const hasStates = kinds.has('state');
	// Which areas other than states there were differs by year.
	const isKnown = (code: AreaCode) => code.length === 2 || year === shapes.definedFor;
	const rowless = drawn
		.filter(({ code }) => !seen.has(code))
		.sort((left, right) => inAlphabet(left.title, right.title))
		.map((shape): MapEntry => {
			return { shape, row: null, rank: null, status: isKnown(shape.code) ? 'missing' : 'unknown' };
		});
	const order: readonly AreaStatus[] = ['figure', 'outside', 'missing', 'unknown'];
	// A blank area would hide a part of the state around it.
	const all = [...known, ...rowless].filter(
		({ status, shape }) => status !== 'unknown' || !hasStates || shape.code.length === 2,
	);
	return {
		entries: order.flatMap((status) => all.filter((entry) => entry.status === status)),
		year,
		placeless: ofYear.filter(({ areaCode }) => !byCode.has(areaCode)),
		kinds,
	};
});

/** A map has room for one release: the newest of the rows. */
export function yearDrawn(rows: readonly WageRow[], otherwise: number): number {
	return rows.length > 0 ? Math.max(...rows.map(({ year }) => year)) : otherwise;
}

function statusOf(row: WageRow, { measure, range }: Filters): AreaStatus {
	const { value } = estimateOf(row, measure);
	if (value === null) return 'missing';
	return range && (value < range[0] || value > range[1]) ? 'outside' : 'figure';
}

/** States and territories go together; without any row the areas of the level are shown. */
function kindsOf(codes: readonly AreaCode[], level: AreaLevel): ReadonlySet<AreaKind> {
	const kinds = new Set<AreaKind>();
	for (const code of codes) {
		const kind = areaKind(code);
		if (kind === 'state' || kind === 'territory') kinds.add('state').add('territory');
		else if (kind && kind !== 'nation') kinds.add(kind);
	}
	if (kinds.size > 0) return kinds;
	return new Set(level === 'state' ? ['state', 'territory'] : [level]);
}
