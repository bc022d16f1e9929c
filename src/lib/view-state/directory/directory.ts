import type { AreaKind } from '$lib/domain/area.ts';
import { eachIdTable, ID_FILTERS, type IdTable } from '$lib/domain/filters.ts';
import type { Family, SocCode } from '$lib/domain/occupation.ts';
import type { Vocabulary } from '../address/parameters.ts';

/** What can be chosen: every role, area and id of the tables, and the available releases. */
export interface Directory extends Readonly<Record<IdTable, readonly ListEntry[]>> {
	readonly roles: readonly RoleEntry[];
	readonly areas: readonly AreaEntry[];
	/** May releases, newest first. */
	readonly years: readonly number[];
	readonly served: readonly ServedRoles[];
}

/** The roles a credential serves. */
interface ServedRoles {
	readonly abbreviation: string;
	/** `Registered Health Information Technician` */
	readonly name: string;
	readonly roles: readonly SocCode[];
}

/** An entry of a plain list: its id in addresses, its title, and the heading it is listed under. */
export interface ListEntry {
	readonly id: string;
	readonly title: string;
	readonly group: string;
}

export interface RoleEntry {
	readonly code: SocCode;
	readonly title: string;
	/** Empty outside the articles' comparison. */
	readonly family: Family | '';
	readonly inHealthInformationSet: boolean;
	/** First and last release that has the code: predecessors of a split code end early. */
	readonly firstYear: number;
	readonly lastYear: number;
}

export interface AreaEntry {
	readonly code: string;
	readonly title: string;
	readonly kind: AreaKind;
	/** The last release with it, of an area that OMB has redrawn or dropped since; absent for those of today. */
	readonly until?: number;
}

/** The codes, ids and years an address may name. */
export function vocabularyOf(directory: Directory): Vocabulary {
	const { roles, areas, years } = directory;
	return {
		...eachIdTable((filter) => new Set(directory[ID_FILTERS[filter].table].map(({ id }) => id))),
		roles: new Set(roles.map(({ code }) => code)),
		areas: new Set(areas.map(({ code }) => code)),
		years: new Set(years),
	};
}
