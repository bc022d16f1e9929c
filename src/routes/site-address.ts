import { untrack } from 'svelte';
import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { page } from '$app/state';

/**
 * The address of the site's root, with its closing slash, for everything that leaves the page: links, files, citations, embed
 * codes. It is the one of the build's setting SITE_ADDRESS, else that of the host the reader is on. Without the setting the
 * build does not know the host its pages will have: there it is relative.
 */
export function siteAddress(): string {
	if (__SITE_ADDRESS__ !== '') return __SITE_ADDRESS__;
	const own = resolve('/');
	return browser ? untrack(() => new URL(own, page.url).href) : own;
}

/** The same of a page, by its path below the site's root with its closing slash: `/`, `/compare/metros/`. */
export function addressOf(path: string): string {
	return siteAddress() + path.slice(1);
}
