import { NATION } from '$lib/domain/area.ts';
import {
	ALL_OCCUPATIONS,
	FAMILIES,
	FAMILY_TITLES,
	type Family,
	type SocCode,
} from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Reading, RowEntry } from '$lib/charts/range-columns.ts';
import { rangeRowsScene, type Entry } from '$lib/charts/range-rows.ts';
import { linesOfPart, WHOLE, type LinePart } from '$lib/charts/portion.ts';
import { roleInks } from '$lib/charts/role-ink.ts';
import { isLow, type Ink, type LimitedRoom, type Scene } from '$lib/charts/scene.ts';

/** What the view `pay-by-role` shows: rows in reading order, see `payRangeOrder`. */
export interface PayRangeState extends Reading {
	readonly rows: readonly WageRow[];
	/** The family of each occupation that has one; null for a list without family headings. */
	readonly families: ReadonlyMap<SocCode, Family> | null;
	/** The nation's rows of the same roles and releases, each row's tick to compare with; none for no ticks. */
	readonly nationByRole?: readonly WageRow[];
	/** The roles that have a color, in the order chosen, see `accentedRoles`; all others are gray. */
	readonly accented?: readonly SocCode[];
}

const OTHERS = 'Other occupations';
/** The total of all occupations is not an occupation beside others. */
const TOTAL = 'For comparison';

/**
 * The rows in the order the chart shows them, for tables and downloads: families in their fixed order (others
 * last), within them occupations as they first come, and an occupation's areas and years together. Without
 * families only the latter.
 */
export function payRangeOrder(
	rows: readonly WageRow[],
	families: ReadonlyMap<SocCode, Family> | null,
): readonly WageRow[] {
	return groupsOf(rows, families).flatMap((group) => group.roles.flat());
}

/**
 * Pay of each row on one axis, grouped by family and by occupation. Of a part of the rows the headings are those that the whole
 * has; roles in color are in the first.
 */
export function payRangeLayout(state: PayRangeState, room: LimitedRoom, part: LinePart = WHOLE): Scene {
	const whole = groupsOf(state.rows, state.families);
	const roles = whole.flatMap((group) => group.roles);
	const withRoleHeadings = roles.some((rows) => rows.length > 1);
	const oneArea = new Set(state.rows.map(({ areaCode }) => areaCode)).size === 1;
	const oneYear = new Set(state.rows.map(({ year }) => year)).size === 1;
	const nations = new Map(state.nationByRole?.map((row) => [`${row.occCode}|${row.year}`, row]));
	const inkOf = roleInks(state.accented ?? []);
	// A heading over each of a few rows would tell less than it takes, and a low room has none to give.
	const withHeadings = whole.length > 1 && roles.length > whole.length && !isLow(room);
	const entries: Entry[] = [];
	for (const group of partOf(whole, part, state.accented ?? [])) {
		if (withHeadings) entries.push({ kind: 'heading', text: group.title, level: 1 });
		for (const rows of group.roles) {
			const title = rows[0]?.occTitle ?? '';
			if (withRoleHeadings) entries.push({ kind: 'heading', text: title, level: 2 });
			for (const row of rows) {
				const label = withRoleHeadings ? placeAndTime(row, oneArea, oneYear) : row.occTitle;
				const nation = row.areaCode === NATION ? undefined : nations.get(`${row.occCode}|${row.year}`);
				entries.push(rowEntry(row, label, inkOf(row.occCode), withRoleHeadings, nation));
			}
		}
	}
	return rangeRowsScene(entries, state, room);
}

/** The groups with the rows of a part, without what has none of them. */
function partOf(groups: readonly Group[], part: LinePart, accented: readonly SocCode[]): readonly Group[] {
	const rows = groups.flatMap((group) => group.roles.flat());
	const drawn = new Set(
		linesOfPart(rows, part, ({ occCode }) => (accented.includes(occCode) ? 'wanted' : 'plain')),
	);
	return groups
		.map(({ title, roles }) => ({
			title,
			roles: roles.map((own) => own.filter((row) => drawn.has(row))).filter(({ length }) => length > 0),
		}))
		.filter((group) => group.roles.length > 0);
}

function rowEntry(
	row: WageRow,
	label: string,
	ink: Ink,
	indented: boolean,
	nation: WageRow | undefined,
): RowEntry {
	return { kind: 'row', row, label, lead: '', ink, emphasised: false, indented, ...(nation && { nation }) };
}

/** What tells an occupation's rows apart. */
function placeAndTime(row: WageRow, oneArea: boolean, oneYear: boolean): string {
	const release = `May ${row.year}`;
	if (oneArea) return oneYear ? row.areaTitle : release;
	return oneYear ? row.areaTitle : `${row.areaTitle}, ${release}`;
}

interface Group {
	readonly title: string;
	readonly roles: readonly (readonly WageRow[])[];
}

function groupsOf(rows: readonly WageRow[], families: ReadonlyMap<SocCode, Family> | null): readonly Group[] {
	const roles = new Map<SocCode, WageRow[]>();
	for (const row of rows) {
		const known = roles.get(row.occCode);
		if (known) known.push(row);
		else roles.set(row.occCode, [row]);
	}
	if (!families) return roles.size === 0 ? [] : [{ title: '', roles: [...roles.values()] }];
	const ofFamily = (wanted: Family | undefined) =>
		[...roles].flatMap(([code, own]) => (families.get(code) === wanted ? [own] : []));
	const others = ofFamily(undefined);
	return [
		...FAMILIES.map((family) => ({ title: FAMILY_TITLES[family], roles: ofFamily(family) })),
		{ title: hasOnlyTotal(others) ? TOTAL : OTHERS, roles: others },
	].filter((group) => group.roles.length > 0);
}

function hasOnlyTotal(roles: readonly (readonly WageRow[])[]): boolean {
	return roles.every(([row]) => row?.occCode === ALL_OCCUPATIONS);
}
