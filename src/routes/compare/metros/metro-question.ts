import type { Context } from '$lib/query/context.ts';
import { METRO_ADDRESS, type MetroFilters } from '$lib/view-state/choice/metro-choice.ts';
import { metrosQuestion, type MetrosAnswer } from '$lib/views/metros.ts';
import { ownReleases } from '../../own-releases.svelte.ts';
import { PageQuestion } from '../../page-question.ts';

/** What the page asks, or one of its views alone. */
export function questionOfMetros(context: Context, view?: string): PageQuestion<MetrosAnswer, MetroFilters> {
	return new PageQuestion(METRO_ADDRESS, async () => {
		const [question, known] = await Promise.all([metrosQuestion(view), ownReleases.contextOf(context)]);
		return (filters: MetroFilters) => question(filters, known);
	});
}
