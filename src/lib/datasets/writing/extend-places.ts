import { areaKind } from '../../domain/area.ts';
import type { BuiltTable, WageFacts } from '../importing/importer.ts';
import { stateOf } from '../oews/states.ts';
import { areas } from '../tables/areas.ts';
import { settings } from '../tables/settings.ts';
import type { Row } from './csv.ts';
import { readPart, type Existing } from './existing.ts';

/** `2019 2021` and 2020: `2019 2020 2021`. */
function releasesWith(listed: Row[string] | undefined, year: number): string {
	const before = String(listed ?? '').split(' ');
	return [...new Set([...before, String(year)])]
		.filter((text) => text !== '')
		.sort()
		.join(' ');
}

/**
 * The table of areas with those that added files brought. What no available file says about a new area (its centroid,
 * its population) stays empty until all tables are rebuilt.
 */
export function extendAreas(existing: Existing, facts: WageFacts): readonly BuiltTable[] {
	const entry = existing.entries.find(({ table }) => table === areas.name);
	if (!entry || facts.areas.length === 0) return [];
	const rows = new Map(readPart(existing, entry, areas).map((row) => [String(row['area_code']), row]));
	for (const { areaCode, year, title, states } of facts.areas) {
		const known = rows.get(areaCode);
		if (known) {
			const first = Math.min(Number(known['first_year']), year);
			const last = Math.max(Number(known['last_year']), year);
			const releases = releasesWith(known['releases'], year);
			rows.set(areaCode, { ...known, first_year: first, last_year: last, releases });
			continue;
		}
		const empty: Row = Object.fromEntries(
			areas.fields.map(({ name, type }) => [name, type === 'string' ? '' : null]),
		);
		rows.set(areaCode, {
			...empty,
			area_code: areaCode,
			title,
			kind: areaKind(areaCode) ?? '',
			states,
			primary_state: stateOf(states.split('-')[0] ?? '')?.fips ?? '',
			first_year: year,
			last_year: year,
			releases: String(year),
		});
	}
	return [
		{
			schema: areas,
			title: entry.title,
			rows: [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
			sources: entry.sources,
		},
	];
}

/** The table of settings with the industries that added files brought. */
export function extendSettings(existing: Existing, facts: WageFacts): readonly BuiltTable[] {
	const entry = existing.entries.find(({ table }) => table === settings.name);
	if (!entry || facts.settings.length === 0) return [];
	const before = readPart(existing, entry, settings);
	const known = new Set(before.map((row) => row['setting_id']));
	const added = new Map<string, Row>();
	for (const { settingId, title, kind, naics } of facts.settings) {
		if (known.has(settingId)) continue;
		const empty: Row = Object.fromEntries(settings.fields.map(({ name }) => [name, '']));
		added.set(settingId, { ...empty, setting_id: settingId, title, kind, naics });
	}
	if (added.size === 0) return [];
	const rows = [...before, ...added.values()];
	return [{ schema: settings, title: entry.title, rows, sources: entry.sources }];
}
