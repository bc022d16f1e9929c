import type { SocCode } from '$lib/domain/occupation.ts';
import type { RoleDuty } from '$lib/domain/role-profile.ts';
import type { ListedCredential } from '$lib/query/lists/credential-list.ts';
import type { Directory, RoleEntry } from '../directory/directory.ts';
import { NOTHING_FOUND, type SearchAnswer, type SearchedKind } from './answer.ts';
import { areaGroups, areaGroupsByCode, areaTexts, isAreaCode, sharingAreas, type AreaText } from './areas.ts';
import { groupOf, type Choice, type ChoiceGroup } from './choices.ts';
import {
	byCode,
	choiceOf,
	closestOfEach,
	isRoleCode,
	nameTexts,
	roleGroups,
	roleGroupsByCode,
	sharingTitles,
	titleTexts,
	type RoleText,
} from './role-texts.ts';
import { TextIndex } from './text-index.ts';

interface CredentialText {
	readonly kind: 'credential';
	readonly text: string;
	readonly credential: ListedCredential;
}

/** What people of a role do: looked at only where nothing is called as asked. */
interface DutyText {
	readonly kind: 'duty';
	readonly text: string;
	readonly role: RoleEntry;
}

type SiteText = RoleText | AreaText | CredentialText | DutyText;

/** What the site's search looks through, see `siteIndex`. */
export interface SiteIndex {
	readonly directory: Directory;
	readonly newestYear: number;
	readonly texts: TextIndex<SiteText>;
}

const MOST_OF_A_KIND = 8;

/** Makes everything searchable, a little at a time. `names` holds the other names of each role by its code. */
export async function siteIndex(
	directory: Directory,
	names: Readonly<Record<SocCode, readonly string[]>>,
	credentials: readonly ListedCredential[],
	duties: readonly RoleDuty[],
): Promise<SiteIndex> {
	const roles = byCode(directory.roles);
	const texts = new TextIndex<SiteText>();
	await texts.addMany(
		[
			...titleTexts(directory),
			...areaTexts(directory.areas),
			...credentials.flatMap((credential) =>
				[credential.abbreviation, credential.name].map((text): SiteText => ({
					kind: 'credential',
					text,
					credential,
				})),
			),
			...duties.flatMap(({ occCode, duty }): SiteText[] => {
				const role = roles.get(occCode);
				return role ? [{ kind: 'duty', text: duty, role }] : [];
			}),
		],
		'few',
	);
	await texts.addMany(nameTexts(directory.roles, Object.entries(names)));
	return { directory, newestYear: Math.max(0, ...directory.years), texts };
}

/**
 * Roles by any of their names, areas and credentials. A credential with exactly these letters comes first. Words that
 * nothing has are searched for as they are most likely spelled; where nothing has all the words, the official titles,
 * duties, areas and credentials that share some of them: the answer says which of these it is.
 */
export function searchSite(query: string, index: SiteIndex): SearchAnswer {
	const wanted = query.trim();
	if (wanted === '') return NOTHING_FOUND;
	const byItsCode = codeGroups(wanted, index);
	if (byItsCode.length > 0) return { ...NOTHING_FOUND, groups: byItsCode };
	const { hits, asked, isRespelled } = index.texts.find(wanted, ({ kind }) => kind !== 'duty');
	const credentials = credentialGroup(hits);
	const isExact = hits.some(({ item, rank }) => rank === 0 && isAbbreviation(item));
	const groups = [
		...(isExact ? credentials : []),
		...marked('role', roleGroups({ asked, hits: hits.flatMap(ofRole) }, index.newestYear)),
		...marked('area', areaGroups(hits.flatMap(ofArea))),
		...(isExact ? [] : credentials),
	];
	if (groups.length > 0) return { ...NOTHING_FOUND, groups, respelled: isRespelled ? asked : '' };
	return closest(wanted, index);
}

function codeGroups(query: string, { directory, newestYear }: SiteIndex): readonly ChoiceGroup[] {
	return [
		...(isRoleCode(query) ? marked('role', roleGroupsByCode(query, directory.roles, newestYear)) : []),
		...(isAreaCode(query) ? marked('area', areaGroupsByCode(query, directory.areas)) : []),
	];
}

function closest(query: string, { newestYear, texts }: SiteIndex): SearchAnswer {
	const titles = texts.share(query, ({ kind }) => kind === 'title' || kind === 'name');
	const duties = texts.share(query, ({ kind }) => kind === 'duty');
	const credentials = texts.share(query, isAbbreviation);
	const areas = texts.share(query, ({ kind }) => kind === 'area');
	const groups = [
		...marked('role', sharingTitles(titles.hits.flatMap(ofRole), newestYear)),
		...marked(
			'role',
			groupOf(
				'Roles whose duties share a word',
				closestOfEach(
					duties.hits.flatMap(({ item, score }) =>
						item.kind === 'duty' ? [{ role: item.role, text: item.text, score }] : [],
					),
				).map(({ role, text }) => choiceOf(role, newestYear, text)),
			),
		),
		...credentialGroup(credentials.hits.map(({ item, score }) => ({ item, rank: -score }))),
		...marked('area', sharingAreas(areas.hits.flatMap(ofArea))),
	];
	const words = [titles, duties, credentials, areas].flatMap((sharing) => sharing.words);
	return { ...NOTHING_FOUND, groups, isClosest: groups.length > 0, words: [...new Set(words)] };
}

function credentialGroup(
	hits: readonly { readonly item: SiteText; readonly rank: number }[],
): readonly ChoiceGroup[] {
	const best = new Map<string, { choice: Choice; rank: number }>();
	for (const { item, rank } of hits) {
		if (item.kind !== 'credential') continue;
		const { id, abbreviation, name, issuer } = item.credential;
		if (rank >= (best.get(id)?.rank ?? Infinity)) continue;
		best.set(id, { rank, choice: { value: id, label: abbreviation, note: `${name}, ${issuer}` } });
	}
	const sorted = [...best.values()].sort(
		(a, b) => a.rank - b.rank || a.choice.label.localeCompare(b.choice.label, 'en'),
	);
	return marked(
		'credential',
		groupOf(
			'Credentials',
			sorted.map(({ choice }) => choice),
		),
	);
}

function isAbbreviation(item: SiteText): boolean {
	return item.kind === 'credential' && item.text === item.credential.abbreviation;
}

function ofRole<Hit extends { readonly item: SiteText }>(hit: Hit) {
	const { item } = hit;
	return item.kind === 'title' || item.kind === 'name' || item.kind === 'served' ? [{ ...hit, item }] : [];
}

function ofArea<Hit extends { readonly item: SiteText }>(hit: Hit) {
	const { item } = hit;
	return item.kind === 'area' ? [{ ...hit, item }] : [];
}

/** Groups with their kind in every value, cut to what a search box can show. */
function marked(kind: SearchedKind, groups: readonly ChoiceGroup[]): readonly ChoiceGroup[] {
	return groups.map(({ heading, choices, more }) => ({
		heading,
		choices: choices
			.slice(0, MOST_OF_A_KIND)
			.map((choice) => ({ ...choice, value: `${kind}:${choice.value}` })),
		more: more + Math.max(0, choices.length - MOST_OF_A_KIND),
	}));
}
