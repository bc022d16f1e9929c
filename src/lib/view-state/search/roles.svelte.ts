import type { AlternateTitle } from '$lib/query/lists/alternate-titles.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Directory } from '../directory/directory.ts';
import type { ChoiceGroup } from './choices.ts';
import {
	healthInformationGroups,
	isRoleCode,
	nameTexts,
	roleGroups,
	roleGroupsByCode,
	sharingTitles,
	titleTexts,
	type RoleText,
} from './role-texts.ts';
import { TextIndex } from './text-index.ts';

type OtherNames = ReadonlyMap<SocCode, readonly AlternateTitle[]>;

/**
 * How many indexes have been completed. An index is made while an answer is derived, which does not follow state that is
 * made meanwhile; it follows this, and is derived again when its index is complete.
 */
let completed = $state(0);

/** The texts of a directory's roles. Official titles are searchable at once, other names a moment later. */
class RoleIndex {
	readonly directory: Directory;
	readonly texts = new TextIndex<RoleText>();
	/** Whether every other name is in it. */
	isComplete = false;

	constructor(directory: Directory, names: OtherNames) {
		this.directory = directory;
		this.texts.addFew(titleTexts(directory));
		void this.#addNames(names);
	}

	async #addNames(names: OtherNames): Promise<void> {
		await this.texts.addMany(nameTexts(this.directory.roles, titlesOf(names)));
		this.isComplete = true;
		completed += 1;
	}
}

function* titlesOf(names: OtherNames) {
	for (const [code, titles] of names) yield [code, titles.map(({ title }) => title)] as const;
}

/** One index for the other names that a page fetched, however often it asks. */
const indexes = new WeakMap<OtherNames, RoleIndex>();

/**
 * Roles whose title, code or another name answers the query, or which a credential called so serves; an empty query
 * lists the health-information set. Where nothing has all the words, the titles that share some. Null where nothing was
 * found yet and names are still being added.
 */
export function searchRoles(
	query: string,
	directory: Directory,
	names: OtherNames,
): readonly ChoiceGroup[] | null {
	const wanted = query.trim();
	const newestYear = Math.max(0, ...directory.years);
	if (wanted === '') return healthInformationGroups(directory.roles, newestYear);
	if (isRoleCode(wanted)) return roleGroupsByCode(wanted, directory.roles, newestYear);
	const index = indexOf(directory, names);
	const isComplete = completed > 0 && index.isComplete;
	const found = index.texts.find(wanted, () => true);
	// A word that seems to be misspelled may be one of a name to come.
	if (found.isRespelled && !isComplete) return null;
	const groups = roleGroups(found, newestYear);
	if (groups.length > 0) return groups;
	if (!isComplete) return null;
	return sharingTitles(index.texts.share(wanted, ({ kind }) => kind !== 'served').hits, newestYear);
}

function indexOf(directory: Directory, names: OtherNames): RoleIndex {
	const known = indexes.get(names);
	if (known?.directory === directory) return known;
	const index = new RoleIndex(directory, names);
	indexes.set(names, index);
	return index;
}
