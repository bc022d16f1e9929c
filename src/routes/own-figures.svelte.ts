import type { OwnSeries } from '$lib/domain/own-figures.ts';

/** Begins the mark in localStorage that says that something of the reader's is kept in this browser, see own-data.svelte.ts. */
const MARK = 'paychart-own';

/**
 * The reader's own series, as the figures of every page draw them. None on the server, and none until there may be some: a page
 * where nothing was given looks at the names of what is stored and loads nothing.
 */
class OwnFiguresOfPage {
	series = $state.raw<readonly OwnSeries[]>([]);
	#isFollowing = false;

	/** Takes the series out of what the reader gave, now and whenever that changes. */
	follow(): void {
		if (this.#isFollowing) return;
		this.#isFollowing = true;
		void import('./follow-own-figures.ts').then(
			({ followOwnFigures }) => followOwnFigures((series) => (this.series = series)),
			() => {
				// Without a connection the next call tries again.
				this.#isFollowing = false;
			},
		);
	}

	/** The same where something was kept earlier, or is in another tab from now on. The result ends the waiting. */
	followKept(): () => void {
		if (hasMark()) this.follow();
		const told = ({ key }: StorageEvent) => {
			if (key?.startsWith(MARK)) this.follow();
		};
		addEventListener('storage', told);
		return () => removeEventListener('storage', told);
	}
}

function hasMark(): boolean {
	try {
		return Object.keys(localStorage).some((key) => key.startsWith(MARK));
	} catch {
		// Storage can be forbidden: then nothing is kept either.
		return false;
	}
}

export const ownFigures = new OwnFiguresOfPage();
