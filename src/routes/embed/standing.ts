import type { PageChoice } from '$lib/view-state/choice/page-choice.svelte.ts';

type Choice = Pick<
	PageChoice<{ readonly filters: object }, object>,
	'notices' | 'isSettled' | 'showsPrerendered' | 'shown'
>;

/** How far the answer to a framed view has come, as `EmbedView` takes it. */
export function standingOf({ notices, isSettled, showsPrerendered, shown }: Choice) {
	return {
		notices,
		isSettled,
		isMarkupCurrent: showsPrerendered,
		isReady: shown !== null || !showsPrerendered,
	};
}
