import { island } from '$lib/components/island/island.ts';

/** The search of every page's header. */
export const headerSearch = await island(() => import('./HeaderSearch.svelte'));

/** Keeps the site in the reader's browser, out of sight. */
export const versionNotice = await island(() => import('$lib/components/offline/VersionNotice.svelte'));
