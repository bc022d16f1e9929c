import { ALL_OCCUPATIONS, FAMILY_TITLES, type SocCode } from '$lib/domain/occupation.ts';
import { joined } from '$lib/domain/phrases.ts';
import type { Directory, RoleEntry } from '../directory/directory.ts';
import { groupOf, sharingHeading, type Choice, type ChoiceGroup } from './choices.ts';
import type { Found, Sharing } from './text-index.ts';

/** A text that leads to roles: their official title, another name, or a credential that serves them. */
export interface RoleText {
	readonly kind: 'title' | 'name' | 'served';
	readonly text: string;
	/** What the text belongs to where it does not say so itself: `RHIT` of a credential's whole name. */
	readonly of?: string;
	readonly roles: readonly RoleEntry[];
}

/** What a match says about a role, and how much later it comes than an equal match of an official title. */
const KINDS: Readonly<Record<RoleText['kind'], { readonly lead: string; readonly delay: number }>> = {
	title: { lead: '', delay: 0 },
	name: { lead: 'also: ', delay: 0.5 },
	served: { lead: 'credential: ', delay: 0.75 },
};

const GROUPS: readonly { readonly heading: string; readonly family: RoleEntry['family'] }[] = [
	{ heading: FAMILY_TITLES.him, family: 'him' },
	{ heading: FAMILY_TITLES.hit, family: 'hit' },
	{ heading: FAMILY_TITLES.neighbour, family: 'neighbour' },
	{ heading: 'All others', family: '' },
];

/** The official titles, and the credentials by their letters and their names. */
export function titleTexts({ roles, served }: Pick<Directory, 'roles' | 'served'>): readonly RoleText[] {
	const known = byCode(roles);
	return [
		...roles.map((role): RoleText => ({ kind: 'title', text: role.title, roles: [role] })),
		...served.flatMap(({ abbreviation, name, roles: codes }) =>
			[abbreviation, name].map((text): RoleText => ({
				kind: 'served',
				text,
				of: abbreviation,
				roles: codes.flatMap((code) => known.get(code) ?? []),
			})),
		),
	];
}

/** The other names of roles. Those of a role that is not listed lead nowhere and are left out. */
export function* nameTexts(
	roles: readonly RoleEntry[],
	names: Iterable<readonly [SocCode, Iterable<string>]>,
): Generator<RoleText> {
	const known = byCode(roles);
	for (const [code, titles] of names) {
		const role = known.get(code);
		if (!role) continue;
		for (const text of titles) yield { kind: 'name', text, roles: [role] };
	}
}

/**
 * Roles grouped as the articles group them: HIM, HIT, neighbors, all others; the best matches first, an official title
 * before an equal match of another name.
 */
export function roleGroups(
	{ asked, hits }: Pick<Found<RoleText>, 'asked' | 'hits'>,
	newestYear: number,
): readonly ChoiceGroup[] {
	const best = new Map<RoleEntry, { rank: number; note: string }>();
	for (const { item, rank } of hits) {
		// Two letters begin too many credentials to mean one.
		if (item.kind === 'served' && (rank > 1 || asked.trim().length < 3)) continue;
		const { lead, delay } = KINDS[item.kind];
		for (const role of item.roles) {
			if (rank + delay >= (best.get(role)?.rank ?? Infinity)) continue;
			best.set(role, { rank: rank + delay, note: lead && lead + (item.of ?? item.text) });
		}
	}
	return grouped(
		[...best].map(([role, match]) => ({ role, ...match })),
		newestYear,
	);
}

/** The health-information set: what is offered before anything is typed. */
export function healthInformationGroups(
	roles: readonly RoleEntry[],
	newestYear: number,
): readonly ChoiceGroup[] {
	return grouped(
		roles
			.filter(({ inHealthInformationSet }) => inHealthInformationSet)
			.map((role) => ({ role, rank: 0, note: '' })),
		newestYear,
	);
}

/** Whether a query is the beginning of a SOC code. */
export function isRoleCode(query: string): boolean {
	return /^\d{2}-?\d*$/.test(query);
}

/** The roles whose code begins like this. */
export function roleGroupsByCode(
	code: string,
	roles: readonly RoleEntry[],
	newestYear: number,
): readonly ChoiceGroup[] {
	return grouped(
		roles.filter((role) => role.code.startsWith(code)).map((role) => ({ role, rank: 0, note: '' })),
		newestYear,
	);
}

/** Roles under the title that shares the most telling words, the closest first. */
export function sharingTitles(hits: Sharing<RoleText>['hits'], newestYear: number): readonly ChoiceGroup[] {
	const found = closestOfEach(
		hits.flatMap(({ item, score }) =>
			item.roles.map((role) => ({ role, score, text: item.text, lead: KINDS[item.kind].lead })),
		),
	);
	return groupOf(
		sharingHeading('Official titles'),
		found.map(({ role, lead, text }) => choiceOf(role, newestYear, lead && lead + text)),
	);
}

/** Of several texts of a role the one with the highest score, the shortest of equals; the best roles first. */
export function closestOfEach<Close extends { role: RoleEntry; score: number; text: string }>(
	all: readonly Close[],
): readonly Close[] {
	const best = new Map<RoleEntry, Close>();
	for (const close of all) {
		const known = best.get(close.role);
		const isBetter =
			!known ||
			close.score > known.score ||
			(close.score === known.score && close.text.length < known.text.length);
		if (isBetter) best.set(close.role, close);
	}
	return [...best.values()].sort((a, b) => b.score - a.score || inTurn(a.role, b.role));
}

/** A role as a line of an answer, with its code and what else there is to say. */
export function choiceOf(role: RoleEntry, newestYear: number, note: string): Choice {
	const { code, title, firstYear, lastYear } = role;
	return {
		value: code,
		label: title,
		note: joined(' · ', [
			code === ALL_OCCUPATIONS ? '' : code,
			lastYear < newestYear ? `${firstYear}–${lastYear} releases only` : '',
			note,
		]),
	};
}

function grouped(
	found: readonly { readonly role: RoleEntry; readonly rank: number; readonly note: string }[],
	newestYear: number,
): readonly ChoiceGroup[] {
	const sorted = [...found].sort((a, b) => a.rank - b.rank || inTurn(a.role, b.role));
	return GROUPS.flatMap(({ heading, family }) =>
		groupOf(
			heading,
			sorted
				.filter(({ role }) => role.family === family)
				.map(({ role, note }) => choiceOf(role, newestYear, note)),
		),
	);
}

/** The order of roles that match equally well: current ones first, then those of the health-information set. */
function inTurn(a: RoleEntry, b: RoleEntry): number {
	return (
		b.lastYear - a.lastYear ||
		Number(b.inHealthInformationSet) - Number(a.inHealthInformationSet) ||
		a.title.localeCompare(b.title, 'en')
	);
}

export function byCode(roles: readonly RoleEntry[]): ReadonlyMap<SocCode, RoleEntry> {
	return new Map(roles.map((role) => [role.code, role]));
}
