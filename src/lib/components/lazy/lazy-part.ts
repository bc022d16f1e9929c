import type { Component } from 'svelte';

type Loaded<Props extends object> = {
	readonly default: Component<Props, object, (keyof Props & string) | ''>;
};

/** A component that is drawn into the page when the page is built, and whose code is fetched behind it. */
export interface LazyPart<Props extends object> {
	readonly load: () => Promise<Loaded<Props>>;
	/** The component itself where the page is built; null in a browser. */
	readonly onServer: Loaded<Props>['default'] | null;
}

/** Null in a browser: there nothing of it is bundled. */
const render = import.meta.env.SSR ? (await import('svelte/server')).render : null;

/** A part of a component. Its code is in none of the browser's first files, and at once there where the page is built. */
export async function lazyPart<Props extends object>(
	load: LazyPart<Props>['load'],
): Promise<LazyPart<Props>> {
	return { load, onServer: import.meta.env.SSR ? (await load()).default : null };
}

/** Where a part stands: an id unique on the page, and what the components around it say. */
interface Place {
	readonly id: string;
	readonly contexts: Map<unknown, unknown>;
}

/**
 * The component's markup where the page is built, in an element of its own, so that it can be hydrated by itself. In a
 * browser a blank, by which the markup in the page is left as it stands.
 */
export function prerenderedMarkup<Props extends object>(
	{ onServer }: LazyPart<Props>,
	props: Props,
	{ id, contexts }: Place,
): string {
	if (!render || !onServer) return ' ';
	return `<div class="lazy">${render(onServer, { props, idPrefix: id, context: contexts }).body}</div>`;
}
