import { part } from '$lib/components/lazy/part.ts';

/** The search of every page's header. */
export const headerSearch = await part(() => import('./HeaderSearch.svelte'));

/** Keeps the site in the reader's browser, out of sight. */
export const versionNotice = await part(() => import('$lib/components/offline/VersionNotice.svelte'));
