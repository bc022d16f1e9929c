/**
 * Whether this worker has been asked to make way for a newer one. A browser lets the newer one in only when this one has nothing
 * left to do, and waits for minutes: what is kept ahead of need is then left to the newer one.
 */
let isAsked = false;

export function makeWay(): void {
	isAsked = true;
}

export function isMakingWay(): boolean {
	return isAsked;
}
