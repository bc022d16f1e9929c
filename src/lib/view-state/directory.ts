import type { AreaKind } from '$lib/domain/area.ts';
import { ALL_OCCUPATIONS, FAMILY_TITLES, type Family, type SocCode } from '$lib/domain/occupation.ts';
import type { AlternateTitle } from '$lib/query/lists/alternate-titles.ts';
import type { Vocabulary } from './parameters.ts';

/** What can be chosen: every role and area of the tables and the releases at hand. */
export interface Directory {
	readonly roles: readonly RoleEntry[];
	readonly areas: readonly AreaEntry[];
	/** May releases, newest first. */
	readonly years: readonly number[];
	readonly settings: readonly ListEntry[];
	readonly credentials: readonly ListEntry[];
	readonly education: readonly ListEntry[];
}

/** An entry of a plain list: its id in addresses, its title, and the heading it stands under. */
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
}

/** One line of a search's answer; `note` says why it was found when the title does not show it. */
interface Choice {
	readonly value: string;
	readonly label: string;
	readonly note: string;
}

export interface ChoiceGroup {
	readonly heading: string;
	readonly choices: readonly Choice[];
	/** How many more were found than are listed. */
	readonly more: number;
}

const MOST_IN_A_GROUP = 40;

/** The codes, ids and years an address may name. */
export function vocabularyOf(directory: Directory): Vocabulary {
	const { roles, areas, years, settings, credentials, education } = directory;
	return {
		settings: new Set(settings.map(({ id }) => id)),
		credentials: new Set(credentials.map(({ id }) => id)),
		education: new Set(education.map(({ id }) => id)),
		roles: new Set(roles.map(({ code }) => code)),
		areas: new Set(areas.map(({ code }) => code)),
		years: new Set(years),
	};
}

function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase();
}

/**
 * How well a text answers a query: 0 the whole text, 1 its beginning, 2 the beginning of a word, 3 every word
 * of the query begins a word of it, 4 somewhere inside; null not at all.
 */
export function matchRank(text: string, query: string): number | null {
	const [where, what] = [fold(text), fold(query.trim())];
	if (what === '') return 4;
	if (where === what) return 0;
	if (where.startsWith(what)) return 1;
	const words = where.split(/[^a-z0-9]+/);
	const rest = ` ${words.join(' ')}`;
	if (rest.includes(` ${what}`)) return 2;
	const wanted = what.split(/[^a-z0-9]+/).filter(Boolean);
	if (wanted.length && wanted.every((part) => words.some((word) => word.startsWith(part)))) return 3;
	return what.length >= 3 && where.includes(what) ? 4 : null;
}

interface Found {
	readonly entry: RoleEntry;
	readonly rank: number;
	readonly note: string;
}

function findRole(entry: RoleEntry, query: string, alternates: readonly AlternateTitle[]): Found | null {
	if (/^\d{2}-?\d*$/.test(query.trim())) {
		return entry.code.startsWith(query.trim()) ? { entry, rank: 0, note: '' } : null;
	}
	const own = matchRank(entry.title, query);
	let best: Found | null = own === null ? null : { entry, rank: own, note: '' };
	for (const { title } of alternates) {
		const rank = matchRank(title, query);
		// A match of its own title goes before an equal match of another name.
		if (rank !== null && (best === null || rank + 0.5 < best.rank)) {
			best = { entry, rank: rank + 0.5, note: `also: ${title}` };
		}
	}
	return best;
}

/**
 * Roles whose title, code or another name answers the query, grouped as the articles group them: HIM, HIT,
 * neighbours, all others. The best matches come first; an empty query lists the health-information set.
 */
export function searchRoles(
	query: string,
	roles: readonly RoleEntry[],
	alternates: ReadonlyMap<SocCode, readonly AlternateTitle[]>,
	newestYear: number,
): ChoiceGroup[] {
	const empty = query.trim() === '';
	const found = roles.flatMap((entry) => {
		if (empty) return entry.inHealthInformationSet ? [{ entry, rank: 0, note: '' }] : [];
		const match = findRole(entry, query, alternates.get(entry.code) ?? []);
		return match ? [match] : [];
	});
	found.sort(
		(a, b) =>
			a.rank - b.rank ||
			b.entry.lastYear - a.entry.lastYear ||
			Number(b.entry.inHealthInformationSet) - Number(a.entry.inHealthInformationSet) ||
			a.entry.title.localeCompare(b.entry.title, 'en'),
	);
	const groups: { heading: string; has: (entry: RoleEntry) => boolean }[] = [
		{ heading: FAMILY_TITLES.him, has: ({ family }) => family === 'him' },
		{ heading: FAMILY_TITLES.hit, has: ({ family }) => family === 'hit' },
		{ heading: FAMILY_TITLES.neighbour, has: ({ family }) => family === 'neighbour' },
		{ heading: 'All others', has: ({ family }) => family === '' },
	];
	return groups.flatMap(({ heading, has }) => {
		const inside = found.filter(({ entry }) => has(entry));
		const choices = inside.slice(0, MOST_IN_A_GROUP).map(({ entry, note }) => ({
			value: entry.code,
			label: entry.title,
			note: [entry.code === ALL_OCCUPATIONS ? '' : entry.code, historyNote(entry, newestYear), note]
				.filter(Boolean)
				.join(' · '),
		}));
		return choices.length ? [{ heading, choices, more: inside.length - choices.length }] : [];
	});
}

function historyNote({ firstYear, lastYear }: RoleEntry, newestYear: number): string {
	return lastYear < newestYear ? `${firstYear}–${lastYear} releases only` : '';
}

const AREA_HEADINGS: readonly { readonly heading: string; readonly kinds: readonly AreaKind[] }[] = [
	{ heading: 'Nation', kinds: ['nation'] },
	{ heading: 'States and territories', kinds: ['state', 'territory'] },
	{ heading: 'Metropolitan areas', kinds: ['metro'] },
	{ heading: 'Nonmetropolitan areas', kinds: ['nonmetro'] },
];

/** Areas whose name (any city or state in it) or code answers the query, by kind. */
export function searchAreas(query: string, areas: readonly AreaEntry[]): ChoiceGroup[] {
	const isCode = /^\d+$/.test(query.trim());
	return AREA_HEADINGS.flatMap(({ heading, kinds }) => {
		const inside = areas
			.filter(({ kind }) => kinds.includes(kind))
			.flatMap((entry) => {
				const rank = isCode
					? entry.code.startsWith(query.trim())
						? 0
						: null
					: matchRank(entry.title, query);
				return rank === null ? [] : [{ entry, rank }];
			})
			.sort((a, b) => a.rank - b.rank || a.entry.title.localeCompare(b.entry.title, 'en'));
		const choices = inside
			.slice(0, query.trim() === '' ? 60 : MOST_IN_A_GROUP)
			.map(({ entry }) => ({ value: entry.code, label: entry.title, note: entry.code }));
		return choices.length ? [{ heading, choices, more: inside.length - choices.length }] : [];
	});
}

/** Entries of a plain list whose title or id answers the query, under their headings. */
export function searchList(
	query: string,
	entries: readonly ListEntry[],
	headings: Readonly<Record<string, string>>,
): ChoiceGroup[] {
	const groups = new Map<string, { entry: ListEntry; rank: number }[]>();
	for (const entry of entries) {
		const ranks = [matchRank(entry.title, query), matchRank(entry.id, query)].filter((rank) => rank !== null);
		if (ranks.length === 0) continue;
		const rank = query.trim() === '' ? 0 : Math.min(...ranks);
		groups.set(entry.group, [...(groups.get(entry.group) ?? []), { entry, rank }]);
	}
	return [...groups].map(([group, found]) => ({
		heading: headings[group] ?? group,
		choices: found
			.sort((a, b) => a.rank - b.rank)
			.slice(0, MOST_IN_A_GROUP)
			.map(({ entry }) => ({ value: entry.id, label: entry.title, note: '' })),
		more: Math.max(0, found.length - MOST_IN_A_GROUP),
	}));
}
