import { keepUnchanged } from '$lib/domain/unchanged.ts';

/** Gives what it gave last where nothing in it has changed: a picture of the same rows is then not laid out again. */
export function reuseUnchanged<State extends object>(): (next: State) => State {
	let last: State | null = null;
	return (next) => (last = last === null ? next : keepUnchanged(last, next));
}
