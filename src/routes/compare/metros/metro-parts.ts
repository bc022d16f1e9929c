import { lazyPart } from '$lib/components/lazy/lazy-part.ts';
import { METROS } from '$lib/views/metros.ts';
import { viewParts } from '$lib/views/parts.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	finding: await lazyPart(() => import('$lib/components/metros/MetroFinding.svelte')),
	bar: await lazyPart(() => import('$lib/components/metros/MetroBar.svelte')),
	map: await lazyPart(() => import('$lib/components/metros/MapChooser.svelte')),
	more: await lazyPart(() => import('$lib/components/metros/MetroMore.svelte')),
};

export const views = await viewParts(METROS);
