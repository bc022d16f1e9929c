import { LEANINGS, NO_ANSWERS, type EducationLevel, type PathAnswers } from '$lib/domain/path-answers.ts';
import type { Problem } from '$lib/domain/result.ts';
import { oneOf, printKeys, readKeys, valueKey, type AddressTable, type Read } from './address-keys.ts';

/** More full-time years than any typical education takes. */
export const MOST_YEARS = 12;

/**
 * The answers in the address of `/compare/paths`. They are not filters: they rule no row out of a table, they order and
 * narrow the roles that are on the page already.
 *
 * - `have`: the education one has, an id of the table of education
 * - `study`: full-time years one would still study, 0 to 12
 * - `lean`: `management` or `technology`
 * - `remote`: `yes` or `no`; none of the tables has a figure for it
 */
const ANSWERS: AddressTable<PathAnswers, readonly EducationLevel[]> = {
	keys: {
		have: valueKey({
			title: 'Education now',
			read: (text, levels) => oneOf(levels.map(({ id }) => id))(text),
		}),
		study: valueKey({
			title: 'Years you would study',
			read: (text): Read<number> =>
				/^\d{1,2}$/.test(text) && Number(text) <= MOST_YEARS
					? { value: Number(text) }
					: { reason: `is not a whole number of years from 0 to ${MOST_YEARS}` },
		}),
		lean: valueKey({ title: 'Management or technology', read: oneOf(LEANINGS) }),
		remote: valueKey({ title: 'Remote work', read: oneOf(['yes', 'no']) }),
	},
	none: NO_ANSWERS,
	comesFirst: false,
};

/** The answers an address holds; a text that is not one is named in a problem, and the question counts as not answered. */
export function readAnswers(
	search: string,
	levels: readonly EducationLevel[],
): { readonly answers: PathAnswers; readonly problems: readonly Problem[] } {
	const { values, problems } = readKeys(ANSWERS, search, levels);
	return { answers: values, problems };
}

/** The query string with these answers in place of its own; every other key stays as it was. Empty for none. */
export function printAnswers(answers: PathAnswers, current: string): string {
	return printKeys(ANSWERS, answers, current);
}
