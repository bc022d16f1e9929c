import { PATH_ADDRESS, type PathFilters } from '$lib/view-state/address/path-address.ts';
import { unpackDetails } from '$lib/view-state/page-data/path-details.ts';
import { pathsQuestion, type PathsAnswer } from '$lib/views/paths.ts';
import { askedIn, PageQuestion } from '../../page-question.ts';
import type { PageServerData } from './$types';

/** What the page asks, or one of its views alone. */
export function questionOfPaths(
	{ context, details }: Pick<PageServerData, 'context' | 'details'>,
	view?: string,
): PageQuestion<PathsAnswer, PathFilters> {
	return new PageQuestion(
		PATH_ADDRESS,
		askedIn(context, () => pathsQuestion(unpackDetails(details), view)),
	);
}
