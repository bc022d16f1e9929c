import { getContext, setContext } from 'svelte';

export const FIRST_SCREEN = Symbol('first screen');

/** Says of the charts within whether they are seen without scrolling when the page opens. */
export function setOnFirstScreen(isOnFirstScreen: boolean): void {
	setContext(FIRST_SCREEN, isOnFirstScreen);
}

export function isOnFirstScreen(): boolean {
	return getContext<boolean | undefined>(FIRST_SCREEN) ?? false;
}
