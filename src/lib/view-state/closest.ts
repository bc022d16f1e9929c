import type { SocCode } from '$lib/domain/occupation.ts';
import type { RoleDuty } from '$lib/domain/role-profile.ts';
import type { RoleEntry } from './directory.ts';

/** A role one of whose texts shares words with a query, and that text. */
export interface Close {
	readonly role: RoleEntry;
	readonly text: string;
}

/** What is looked through for roles that are not called as they were asked for. */
interface Texts {
	readonly roles: readonly RoleEntry[];
	readonly titlesOf: (code: SocCode) => readonly string[];
	readonly duties: readonly RoleDuty[];
}

/** Without diacritics and in small letters, as everything is compared. */
export function folded(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase();
}

/** The words of a query that can tell something: of three letters and more. */
export function tellingWords(query: string): readonly string[] {
	return [...new Set(wordsOf(query).filter((word) => word.length > 2))];
}

/**
 * Official titles with words of a query, for each role the one with the most telling of them: a word weighs the more the
 * fewer titles have it. The health-information set goes before equals.
 */
export function closestTitles(words: readonly string[], { roles, titlesOf }: Texts): readonly Close[] {
	return ranked(
		words,
		roles.flatMap((role) => [role.title, ...titlesOf(role.code)].map((text) => ({ role, text }))),
	);
}

/** The same over what people of a role do, in the project's own words. */
export function closestDuties(words: readonly string[], { roles, duties }: Texts): readonly Close[] {
	const known = new Map(roles.map((role) => [role.code, role]));
	return ranked(
		words,
		duties.flatMap(({ occCode, duty }) => {
			const role = known.get(occCode);
			return role ? [{ role, text: duty }] : [];
		}),
	);
}

function ranked(words: readonly string[], texts: readonly Close[]): readonly Close[] {
	const stems = words.map(stem);
	// Looking for a stem as letters first is far quicker than taking fifty thousand titles apart.
	const having = texts
		.filter(({ text }) => {
			const letters = folded(text);
			return stems.some((one) => letters.includes(one));
		})
		.map((close) => ({ close, shared: sharedStems(close.text, stems) }))
		.filter(({ shared }) => shared.size > 0);
	const weight = new Map(
		stems.map((one) => {
			const count = having.filter(({ shared }) => shared.has(one)).length;
			// Of words that equally many texts have, the longer one is the more telling.
			return [one, Math.log(1 + texts.length / Math.max(1, count)) + one.length / 1000];
		}),
	);
	const best = new Map<SocCode, { close: Close; score: number }>();
	for (const { close, shared } of having) {
		const score = [...shared].reduce((sum, one) => sum + (weight.get(one) ?? 0), 0);
		const known = best.get(close.role.code);
		const isBetter =
			!known || score > known.score || (score === known.score && close.text.length < known.close.text.length);
		if (isBetter) best.set(close.role.code, { close, score });
	}
	return [...best.values()]
		.sort(
			(left, right) =>
				right.score - left.score ||
				right.close.role.lastYear - left.close.role.lastYear ||
				Number(right.close.role.inHealthInformationSet) - Number(left.close.role.inHealthInformationSet) ||
				left.close.role.title.localeCompare(right.close.role.title, 'en'),
		)
		.map(({ close }) => close);
}

/** A piece of a text, and whether it is one of the words that were asked for. */
export interface Piece {
	readonly text: string;
	readonly isMatch: boolean;
}

/** A text in pieces, so that the words it shares with a query can be marked. */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
	const stems = new Set(words.map(stem));
	return text
		.split(/([\p{L}\p{N}]+)/u)
		.filter((piece) => piece !== '')
		.map((piece) => ({ text: piece, isMatch: stems.has(stem(folded(piece))) }));
}

function sharedStems(text: string, stems: readonly string[]): ReadonlySet<string> {
	const own = new Set(wordsOf(text).map(stem));
	return new Set(stems.filter((one) => own.has(one)));
}

function wordsOf(text: string): readonly string[] {
	return folded(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
}

/**
 * What an abstractor, abstracting and abstracts share. Only long words lose their ending: of short ones too little would
 * be left to mean the same.
 */
function stem(word: string): string {
	const cut = word.replace(/(?:ors?|ers?|ing|ed|ions?|s)$/, '');
	if (cut.length >= 6) return cut;
	return word.length > 4 ? word.replace(/s$/, '') : word;
}
