import type { Context } from '$lib/query/context.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { FILTER_ADDRESS } from '$lib/view-state/address/parameters.ts';
import { credentialsQuestion, type CredentialsPageAnswer } from '$lib/views/credentials.ts';
import { askedIn, PageQuestion } from '../page-question.ts';

/** What the page asks, or one of its views alone. */
export function questionOfCredentials(
	context: Context,
	view?: string,
): PageQuestion<CredentialsPageAnswer, Filters> {
	return new PageQuestion(
		FILTER_ADDRESS,
		askedIn(context, () => credentialsQuestion(view)),
	);
}
