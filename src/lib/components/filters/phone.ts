import { MediaQuery } from 'svelte/reactivity';

/** A screen too narrow for a list beside a search box. On the server no screen is. */
export const PHONE = new MediaQuery('width < 640px', false);
