import type { Reading } from '$lib/charts/range-columns.ts';
import { roleInks } from '$lib/charts/role-ink.ts';
import type { Ink } from '$lib/charts/scene.ts';
import { NATION, type AreaCode } from '$lib/domain/area.ts';
import { group } from 'd3-array';
import type { WageMeasure } from '$lib/domain/measure.ts';
import type { MetroRow } from '$lib/domain/metro-row.ts';
import type { SocCode } from '$lib/domain/occupation.ts';

/** A role that has no row in an area, with the reason in words. */
export interface AbsentRow {
	readonly occCode: SocCode;
	readonly occTitle: string;
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
	readonly reason: string;
}

/** What the view `metro-comparison` shows. */
export interface MetroComparisonState extends Reading {
	/** Role by role. */
	readonly rows: readonly MetroRow[];
	readonly absent: readonly AbsentRow[];
	/** The places compared, in the order chosen: each has a colour. */
	readonly areas: readonly AreaCode[];
	/** The figure marked on each range. */
	readonly measure: WageMeasure;
}

/** One role's part of the picture, with a scale of its own. */
export interface RolePanel {
	readonly occCode: SocCode;
	readonly title: string;
	readonly rows: readonly MetroRow[];
	readonly absent: readonly AbsentRow[];
}

/** The roles in the order of the rows, those without any row last. */
export function rolePanels({
	rows,
	absent,
}: Pick<MetroComparisonState, 'rows' | 'absent'>): readonly RolePanel[] {
	const groups = group(rows, ({ published }) => published.occCode);
	const lacking = group(absent, ({ occCode }) => occCode);
	return [...new Set([...groups.keys(), ...lacking.keys()])].map((occCode) => {
		const own = groups.get(occCode) ?? [];
		const without = lacking.get(occCode) ?? [];
		const title = own[0]?.published.occTitle ?? without[0]?.occTitle ?? occCode;
		return { occCode, title, rows: own, absent: without };
	});
}

/** How the two money bases are called: `in plain dollars`, `in 2025 dollars`; and `after local prices`. */
export function basisNames({ realYear }: Pick<MetroComparisonState, 'realYear'>): readonly [string, string] {
	return [realYear === null ? 'in plain dollars' : `in ${realYear} dollars`, 'after local prices'];
}

/** The colours of the places, the same in both pictures: the nation stays grey, others have theirs as they were chosen. */
export function placeInks(areas: readonly AreaCode[]): (area: AreaCode) => Ink {
	return roleInks(areas.filter((area) => area !== NATION));
}
