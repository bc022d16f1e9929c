import { lazyPart, type LazyPart } from '$lib/components/lazy/lazy-part.ts';
import type { ViewProps } from '$lib/components/figure/view-context.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { Views } from './registry.ts';

/** A view on its page: its id, and its picture, given whatever the view shows. */
export interface ViewPart<Given extends object> {
	readonly id: string;
	readonly part: LazyPart<ViewProps<unknown> & Given>;
}

/**
 * The pictures of a page's views in the order of its registry, each with the code it needs in files of its own. Awaited, as a
 * single part is.
 */
export function viewParts<Answers, Choice extends Filters, Given extends object>(
	registry: Views<Answers, Choice, Given>,
): readonly ViewPart<Given>[] | Promise<readonly ViewPart<Given>[]> {
	const ids = Object.keys(registry) as (keyof Answers & string)[];
	const placed = ids.map((id) => {
		const [, picture] = registry[id];
		// The registry holds a picture and its answers to one type; of a list of several nobody can.
		const part = lazyPart(picture as ViewPart<Given>['part']['load']);
		return part instanceof Promise ? part.then((part) => ({ id, part })) : { id, part };
	});
	return placed.some((view) => view instanceof Promise)
		? Promise.all(placed)
		: (placed as readonly ViewPart<Given>[]);
}
