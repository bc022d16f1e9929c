import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

/** The search of every page's header. */
export const headerSearch = await lazyPart(() => import('./HeaderSearch.svelte'));

/** Keeps the site in the reader's browser, out of sight. */
export const versionNotice = await lazyPart(() => import('$lib/components/offline/VersionNotice.svelte'));

/** Takes figures that are dropped on a page. */
export const dropAnywhere = await lazyPart(() => import('./DropAnywhere.svelte'));
