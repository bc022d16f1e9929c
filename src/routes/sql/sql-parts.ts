import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

export const workspace = await lazyPart(() => import('./Workspace.svelte'));
export const tableList = await lazyPart(() => import('$lib/components/sql/TableList.svelte'));
