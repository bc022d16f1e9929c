import type { SocCode } from '$lib/domain/occupation.ts';
import type { AlternateTitle } from '$lib/query/questions/alternate-titles.ts';
import type { ListedCredential } from '$lib/query/questions/role-credential-list.ts';
import { matchRank, searchAreas, searchRoles, type ChoiceGroup, type Directory } from './directory.ts';

/** What the site's search looks through, see `searchIndex`. */
export interface SearchIndex {
	readonly directory: Directory;
	readonly credentials: readonly ListedCredential[];
	/** The other names of each role, and all of them as one folded text to look into first. */
	readonly names: ReadonlyMap<SocCode, { readonly text: string; readonly titles: readonly AlternateTitle[] }>;
}

/** Makes the lists searchable. `names` holds the other names of each role by its code. */
export function searchIndex(
	directory: Directory,
	names: Readonly<Record<SocCode, readonly string[]>>,
	credentials: readonly ListedCredential[],
): SearchIndex {
	return {
		directory,
		credentials,
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
	/** The one word the groups answer where nothing answers all of them; empty otherwise. */
	readonly instead: string;
}

type Kind = 'role' | 'area' | 'credential';

const MOST_OF_A_KIND = 8;

/**
 * Roles by any of their names, areas and credentials. A credential that is called just so comes first. Where nothing
 * has all the words, the answer is that of the word which finds the fewest: the most telling one.
 */
export function searchSite(query: string, index: SearchIndex): SearchAnswer {
	const wanted = query.trim();
	if (wanted === '') return { groups: [], instead: '' };
	const groups = groupsFor(wanted, index);
	const words = wanted.split(/\s+/).filter((word) => word.length > 2);
	if (groups.length > 0 || words.length < 2) return { groups, instead: '' };
	const [best] = words
		.map((word) => ({ groups: groupsFor(word, index), instead: word }))
		.filter((answer) => answer.groups.length > 0)
		.sort((left, right) => countChoices(left.groups) - countChoices(right.groups));
	return best ?? { groups: [], instead: '' };
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

function folded(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase();
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
	const choices = found.map(({ credential: { id, abbreviation, name, issuer } }) => ({
		value: id,
		label: abbreviation,
		note: `${name}, ${issuer}`,
	}));
	return [marked('credential', { heading: 'Credentials', choices, more: 0 })];
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
