import { getContext, setContext } from 'svelte';

const EMBEDDED = Symbol('embedded');
const SITE = Symbol('site');

/** Says that the views within stand in a frame of another site: a credit leads to the page, which has everything else. */
export function setEmbedded(): void {
	setContext(EMBEDDED, true);
}

export function isEmbedded(): boolean {
	return getContext<boolean | undefined>(EMBEDDED) ?? false;
}

/** Where the site lies, each with its closing slash. */
export interface SiteRoots {
	/** Absolute, as it is published: what embed codes begin with. */
	readonly published: () => string;
	/** On the host the reader is on. */
	readonly here: string;
}

/** Says of the views within what site they stand on; without it no code of an embed is offered. */
export function setSite(site: SiteRoots): void {
	setContext(SITE, site);
}

export function siteRoots(): SiteRoots | null {
	return getContext<SiteRoots | undefined>(SITE) ?? null;
}
