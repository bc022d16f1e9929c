import { areaKind, type AreaCode } from '$lib/domain/area.ts';
import { holdsOccupation, tableKind, type Gap, type WageTable } from '$lib/domain/gap.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { PlaceFacts, RoleFacts } from '../slices/facts.ts';

export interface MissingRow {
	readonly occCode: SocCode;
	/** The newest title; the code where it is not known. */
	readonly occTitle: string;
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
	readonly year: number;
	readonly reason: Gap;
}

/** What was asked for, code by code, in the order asked. */
interface AskedFor {
	readonly roles: readonly SocCode[];
	readonly areas: readonly AreaCode[];
	readonly years: readonly number[];
}

/** Which role × area × year have no row among the rows, and why, by role, area and year as they were asked for. */
export function gapsOf(
	{ roles, areas, years }: AskedFor,
	rows: readonly Pick<WageRow, 'occCode' | 'areaCode' | 'year'>[],
	roleFacts: readonly RoleFacts[],
	placeFacts: readonly PlaceFacts[],
	tables: readonly WageTable[],
): readonly MissingRow[] {
	const keyOf = (role: SocCode, area: AreaCode, year: number) => `${role}|${area}|${year}`;
	const present = new Set(rows.map(({ occCode, areaCode, year }) => keyOf(occCode, areaCode, year)));
	const factsOf = new Map(roleFacts.map((role) => [role.occCode, role]));
	const places = new Map(placeFacts.map((place) => [place.areaCode, place]));
	const reasonOf = (role: SocCode, area: AreaCode, year: number): Gap => {
		const facts = factsOf.get(role);
		if (!facts || year < facts.firstYear || year > facts.lastYear) return 'occupation_not_in_release';
		const kind = areaKind(area);
		const table = tables.find((one) => kind && one.kind === tableKind(kind) && one.year === year);
		if (!table) return 'no_table';
		if (!holdsOccupation(table, role)) return 'not_in_copy';
		if (!places.get(area)?.releases.includes(year)) return 'area_not_in_release';
		return table.markedRows === 0 ? 'left_out_of_copy' : 'no_estimate';
	};
	return roles.flatMap((role) =>
		areas.flatMap((area) =>
			years
				.filter((year) => !present.has(keyOf(role, area, year)))
				.map((year) => ({
					occCode: role,
					occTitle: factsOf.get(role)?.title ?? role,
					areaCode: area,
					areaTitle: places.get(area)?.title ?? area,
					year,
					reason: reasonOf(role, area, year),
				})),
		),
	);
}
