/** The parts of a role's page that never come to life, in one file: a page reached by a link needs their styles together. */
export { default as RoleLead } from './RoleLead.svelte';
export { default as RoleStates } from '$lib/components/pages/RoleStates.svelte';
export { default as RolePlaces } from '$lib/components/pages/RolePlaces.svelte';
export { default as RoleOutlook } from '$lib/components/pages/RoleOutlook.svelte';
export { default as RoleSettings } from '$lib/components/pages/RoleSettings.svelte';
export { default as RoleAfter } from './RoleAfter.svelte';
