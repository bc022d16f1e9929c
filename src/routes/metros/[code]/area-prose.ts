/** The parts of an area's page that never come to life, in one file: a page reached by a link needs their styles together. */
export { default as AreaLead } from './AreaLead.svelte';
export { default as AreaAfter } from './AreaAfter.svelte';
