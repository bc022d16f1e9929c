import type { Context } from '$lib/query/context.ts';
import { METRO_ADDRESS, type MetroFilters } from '$lib/view-state/choice/metro-choice.ts';
import { metrosQuestion, type MetrosAnswer } from '$lib/views/metros.ts';
import { askedIn, PageQuestion } from '../../page-question.ts';

/** What the page asks, or one of its views alone. */
export function questionOfMetros(context: Context, view?: string): PageQuestion<MetrosAnswer, MetroFilters> {
	return new PageQuestion(
		METRO_ADDRESS,
		askedIn(context, () => metrosQuestion(view)),
	);
}
