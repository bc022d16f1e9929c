import type { WageFacts } from '../importing/importer.ts';
import { NATION } from '../../domain/area.ts';
import type { Level, OewsRow } from './rows.ts';

type Occupation = WageFacts['occupations'][number];
type Area = WageFacts['areas'][number];
type Setting = WageFacts['settings'][number];

function byKey<Entry>(entries: ReadonlyMap<string, Entry>): readonly Entry[] {
	return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/**
 * What the reference tables need to know of the wage tables. A code that is broad and detailed at once is entered
 * as detailed. Entries are in the order of code and year, whatever order the files came in.
 */
export function collectFacts(rows: readonly OewsRow[]): WageFacts {
	const occupations = new Map<string, Occupation>();
	const areas = new Map<string, Area>();
	const settings = new Map<string, Setting>();
	let newestYear = 0;
	for (const row of rows) {
		const { year, occCode, area, setting } = row;
		newestYear = Math.max(newestYear, year);
		const level: Level | null = row.level;
		if (area?.areaCode === NATION && level) {
			const key = `${occCode} ${year}`;
			if (level === 'detailed' || !occupations.has(key)) {
				occupations.set(key, { occCode, year, title: row.occTitle, level, wageBasis: row.basis });
			}
		}
		if (area) {
			const key = `${area.areaCode} ${year}`;
			const known = areas.get(key);
			if (!known || known.states.length < area.states.length) {
				areas.set(key, { areaCode: area.areaCode, year, title: area.title, states: area.states });
			}
		}
		if (setting) {
			const { settingId, title, kind, naics, ownershipCode: ownership } = setting;
			const key = `${settingId} ${year} ${kind} ${ownership}`;
			if (!settings.has(key)) settings.set(key, { settingId, year, title, kind, naics, ownership });
		}
	}
	return {
		occupations: byKey(occupations),
		areas: byKey(areas),
		settings: byKey(settings),
		newestYear,
	};
}
