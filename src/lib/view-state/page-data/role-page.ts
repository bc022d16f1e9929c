import { NATION } from '$lib/domain/area.ts';
import type { StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { RoleProfile, StateLine } from '$lib/domain/role-profile.ts';
import type { SettingRow } from '$lib/domain/setting-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { packRecords, unpackRecords, type PackedRecords } from '$lib/domain/packed.ts';

type ListName =
	| 'settings'
	| 'sectors'
	| 'credentials'
	| 'skills'
	| 'technology'
	| 'names'
	| 'titles'
	| 'changes'
	| 'related'
	| 'steps'
	| 'places'
	| 'medians';

/** A role's profile as its page carries it: its lists packed. */
type PackedProfile = Omit<RoleProfile, ListName> & {
	readonly [Name in ListName]: PackedRecords<RoleProfile[Name][number]>;
};

export function packProfile(profile: RoleProfile): PackedProfile {
	return {
		...profile,
		settings: packRecords(profile.settings),
		sectors: packRecords(profile.sectors),
		credentials: packRecords(profile.credentials),
		skills: packRecords(profile.skills),
		technology: packRecords(profile.technology),
		names: packRecords(profile.names),
		titles: packRecords(profile.titles),
		changes: packRecords(profile.changes),
		related: packRecords(profile.related),
		steps: packRecords(profile.steps),
		places: packRecords(profile.places),
		medians: packRecords(profile.medians),
	};
}

function unpackProfile(packed: PackedProfile): RoleProfile {
	return {
		...packed,
		settings: unpackRecords(packed.settings),
		sectors: unpackRecords(packed.sectors),
		credentials: unpackRecords(packed.credentials),
		skills: unpackRecords(packed.skills),
		technology: unpackRecords(packed.technology),
		names: unpackRecords(packed.names),
		titles: unpackRecords(packed.titles),
		changes: unpackRecords(packed.changes),
		related: unpackRecords(packed.related),
		steps: unpackRecords(packed.steps),
		places: unpackRecords(packed.places),
		medians: unpackRecords(packed.medians),
	};
}

type StateGrowth = Pick<StateOutlookRow, 'areaCode' | 'areaTitle' | 'changePercent' | 'openings'>;

/** A role in every state that has a wage row or a projection of it, by the state's name. */
export function stateLines(
	wages: readonly WageRow[],
	outlooks: readonly StateGrowth[],
): readonly StateLine[] {
	const lines = new Map<string, StateLine>();
	for (const { areaCode, areaTitle, median, employment } of wages)
		lines.set(areaCode, { areaCode, areaTitle, median, employment, growth: null, openings: null });
	for (const { areaCode, areaTitle, changePercent, openings } of outlooks) {
		if (areaCode === NATION) continue;
		const known = lines.get(areaCode) ?? { areaCode, areaTitle, median: null, employment: null };
		lines.set(areaCode, { ...known, growth: changePercent, openings });
	}
	return [...lines.values()].sort((left, right) => left.areaTitle.localeCompare(right.areaTitle, 'en'));
}

/** What the page of a role carries, beside what is written there as it is. */
interface PackedRolePage {
	readonly profile: PackedProfile;
	readonly nation: PackedRecords<WageRow>;
	readonly lines: PackedRecords<StateLine>;
	/** Null where its pay by state, its trend and its settings are not drawn. */
	readonly drawn: {
		readonly states: PackedRecords<WageRow>;
		readonly outlooks: PackedRecords<StateGrowth>;
		readonly trend: PackedRecords<WageRow>;
		readonly settings: PackedRecords<SettingRow>;
	} | null;
}

/**
 * The page's rows. What its drawings hold is not carried twice: the nation's rows are those of its trend, the states'
 * lines those of their rows, the industries those of the drawing.
 */
export function readRolePage({ profile: packed, nation, lines, drawn }: PackedRolePage) {
	const profile = unpackProfile(packed);
	if (!drawn) return { profile, nation: unpackRecords(nation), lines: unpackRecords(lines), drawn: null };
	const states = unpackRecords(drawn.states);
	const trend = unpackRecords(drawn.trend);
	const settings = unpackRecords(drawn.settings);
	const medians = trend.filter(({ occCode }) => occCode === profile.facts.occCode);
	return {
		profile: {
			...profile,
			medians,
			settings: settings
				.filter(({ kind }) => kind === 'handbook')
				.map((row) => ({ ...row, setting: row.settingTitle })),
			sectors: settings
				.filter(({ kind }) => kind === 'sector')
				.map((row) => ({ ...row, setting: row.settingTitle })),
		},
		nation: medians.slice(-1),
		lines: stateLines(states, unpackRecords(drawn.outlooks)),
		drawn: { states, trend, settings },
	};
}
