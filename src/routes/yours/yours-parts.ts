import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

export const payroll = await lazyPart(() => import('./Payroll.svelte'));
export const figures = await lazyPart(() => import('./Figures.svelte'));
export const releases = await lazyPart(() => import('./Releases.svelte'));
export const kept = await lazyPart(() => import('./Kept.svelte'));
