import { NATION } from '$lib/domain/area.ts';
import type { StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { RoleProfile, StateLine } from '$lib/domain/role-profile.ts';
import type { SettingRow } from '$lib/domain/setting-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import {
	packLists,
	unpackLists,
	unpackRecords,
	type PackedLists,
	type PackedRecords,
} from '$lib/domain/packed.ts';

type Kept = Pick<RoleProfile, 'facts' | 'groupTitle' | 'duties' | 'projection' | 'placesOf'>;

/** A role's profile as its page carries it: its lists packed. */
interface PackedProfile {
	readonly kept: Kept;
	readonly lists: PackedLists<Omit<RoleProfile, keyof Kept>>;
}

export function packProfile(profile: RoleProfile): PackedProfile {
	const { facts, groupTitle, duties, projection, placesOf, ...lists } = profile;
	return { kept: { facts, groupTitle, duties, projection, placesOf }, lists: packLists(lists) };
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
	const profile: RoleProfile = { ...packed.kept, ...unpackLists(packed.lists) };
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
