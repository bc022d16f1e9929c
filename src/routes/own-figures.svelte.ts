import type { OwnSeries } from '$lib/domain/own-figures.ts';

/** The reader's own series as the figures of every page draw them, see OwnFiguresReader.svelte. None on the server. */
class OwnFiguresOfPage {
	series = $state.raw<readonly OwnSeries[]>([]);
}

export const ownFigures = new OwnFiguresOfPage();
