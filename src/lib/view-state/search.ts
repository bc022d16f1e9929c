import type { SocCode } from '$lib/domain/occupation.ts';
import type { RoleDuty } from '$lib/domain/role-profile.ts';
import type { AlternateTitle } from '$lib/query/lists/alternate-titles.ts';
import type { ListedCredential } from '$lib/query/lists/credential-list.ts';
import { closestDuties, closestTitles, folded, tellingWords, type Close } from './closest.ts';
import { matchRank, searchAreas, searchRoles, type ChoiceGroup, type Directory } from './directory.ts';

/** What the site's search looks through, see `searchIndex`. */
export interface SearchIndex {
	readonly directory: Directory;
	readonly credentials: readonly ListedCredential[];
	/** The other names of each role, and all of them as one folded text to look into first. */
	readonly names: ReadonlyMap<SocCode, { readonly text: string; readonly titles: readonly AlternateTitle[] }>;
	/** What people of a role do: looked into where nothing is called as asked. */
	readonly duties: readonly RoleDuty[];
}

/** Makes the lists searchable. `names` holds the other names of each role by its code. */
export function searchIndex(
	directory: Directory,
	names: Readonly<Record<SocCode, readonly string[]>>,
	credentials: readonly ListedCredential[],
	duties: readonly RoleDuty[],
): SearchIndex {
	return {
		directory,
		credentials,
		duties,
		names: new Map(
			Object.entries(names).map(([code, titles]) => [
				code,
				{ text: folded(titles.join('\n')), titles: titles.map((title) => ({ code, title })) },
			]),
		),
	};
}

/** What was found: groups whose values say what they are, `role:29-2072`, `area:12420`, `credential:rhit`. */
export interface SearchAnswer {
	readonly groups: readonly ChoiceGroup[];
	/** Nothing has all the words: the groups hold what shares some of them. */
	readonly isClosest: boolean;
	/** The words of the query, to be marked in what was found. */
	readonly words: readonly string[];
}

type Kind = 'role' | 'area' | 'credential';

const MOST_OF_A_KIND = 8;

/**
 * Roles by any of their names, areas and credentials. A credential that is called just so comes first. Where nothing has
 * all the words, the official titles, duties, areas and credentials that share some of them, which is said.
 */
export function searchSite(query: string, index: SearchIndex): SearchAnswer {
	const wanted = query.trim();
	const words = tellingWords(wanted);
	if (wanted === '') return { groups: [], isClosest: false, words };
	const groups = groupsFor(wanted, index);
	if (groups.length > 0) return { groups, isClosest: false, words };
	const closest = closestGroups(words, index);
	return { groups: closest, isClosest: closest.length > 0, words };
}

function closestGroups(
	words: readonly string[],
	{ directory, names, credentials, duties }: SearchIndex,
): readonly ChoiceGroup[] {
	const texts = {
		roles: directory.roles,
		titlesOf: (code: SocCode) => (names.get(code)?.titles ?? []).map(({ title }) => title),
		duties,
	};
	const begun = (text: string) => words.some((word) => (matchRank(text, word) ?? 4) <= 2);
	const credentialsBegun = credentials.filter(({ abbreviation }) => begun(abbreviation));
	const areasBegun = directory.areas.filter(({ title }) => begun(title));
	return [
		closeGroup('Official titles that share a word', closestTitles(words, texts), 'also: '),
		closeGroup('Roles whose duties share a word', closestDuties(words, texts), ''),
		...(credentialsBegun.length ? [marked('credential', credentialChoices(credentialsBegun))] : []),
		...(areasBegun.length ? searchAreas('', areasBegun).map((group) => marked('area', group)) : []),
	].filter(({ choices }) => choices.length > 0);
}

/** Roles under the text that answers: a title of their own needs no second mention. */
function closeGroup(heading: string, found: readonly Close[], lead: string): ChoiceGroup {
	const choices = found.map(({ role: { code, title }, text }) => ({
		value: code,
		label: title,
		note: text === title ? code : `${code} · ${lead}${text}`,
	}));
	return marked('role', { heading, choices, more: 0 });
}

/** How many entries were found, those that are not listed included. */
export function countChoices(groups: readonly ChoiceGroup[]): number {
	return groups.reduce((sum, { choices, more }) => sum + choices.length + more, 0);
}

/** What a value of an answer stands for. Throws a TypeError on a value no answer gives. */
export function readChoice(value: string): { readonly kind: Kind; readonly code: string } {
	const [kind, code] = value.split(':');
	if ((kind !== 'role' && kind !== 'area' && kind !== 'credential') || !code) {
		throw new TypeError(`“${value}” is no choice of the search`);
	}
	return { kind, code };
}

function groupsFor(query: string, { directory, names, credentials }: SearchIndex): readonly ChoiceGroup[] {
	const roles = searchRoles(
		query,
		directory.roles,
		alternatesFor(query, names),
		Math.max(...directory.years),
	);
	const areas = searchAreas(query, directory.areas);
	const found = credentialGroup(query, credentials);
	const isExact = credentials.some(({ abbreviation }) => matchRank(abbreviation, query) === 0);
	return [
		...(isExact ? found : []),
		...roles.map((group) => marked('role', group)),
		...areas.map((group) => marked('area', group)),
		...(isExact ? [] : found),
	];
}

/**
 * The other names a query could match: of roles in whose names each of its words stands somewhere. There are fifty
 * thousand names, and a look into one long text for each role is a hundred times quicker than a look at each name.
 */
function alternatesFor(
	query: string,
	names: SearchIndex['names'],
): ReadonlyMap<SocCode, readonly AlternateTitle[]> {
	const words = folded(query)
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	const found = new Map<SocCode, readonly AlternateTitle[]>();
	for (const [code, { text, titles }] of names) {
		if (words.every((word) => text.includes(word))) found.set(code, titles);
	}
	return found;
}

function credentialGroup(query: string, credentials: readonly ListedCredential[]): readonly ChoiceGroup[] {
	const found = credentials
		.flatMap((credential) => {
			const ranks = [credential.abbreviation, credential.name].flatMap(
				(name) => matchRank(name, query) ?? [],
			);
			return ranks.length ? [{ credential, rank: Math.min(...ranks) }] : [];
		})
		.sort((left, right) => left.rank - right.rank);
	if (found.length === 0) return [];
	return [marked('credential', credentialChoices(found.map(({ credential }) => credential)))];
}

function credentialChoices(credentials: readonly ListedCredential[]): ChoiceGroup {
	const choices = credentials.map(({ id, abbreviation, name, issuer }) => ({
		value: id,
		label: abbreviation,
		note: `${name}, ${issuer}`,
	}));
	return { heading: 'Credentials', choices, more: 0 };
}

/** A group with its kind in every value, cut to what a search box can show. */
function marked(kind: Kind, { heading, choices, more }: ChoiceGroup): ChoiceGroup {
	return {
		heading,
		choices: choices
			.slice(0, MOST_OF_A_KIND)
			.map((choice) => ({ ...choice, value: `${kind}:${choice.value}` })),
		more: more + Math.max(0, choices.length - MOST_OF_A_KIND),
	};
}
