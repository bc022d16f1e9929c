import type { Component } from 'svelte';

type Loaded<Props extends object> = {
	readonly default: Component<Props, object, (keyof Props & string) | ''>;
};

/** Where a part stands: an id unique on the page, and what the components around it say. */
interface Place {
	readonly id: string;
	readonly contexts: Map<unknown, unknown>;
}

/** A component that is drawn into the page when the page is built, and whose code is fetched behind it. */
export interface LazyPart<Props extends object> {
	readonly load: () => Promise<Loaded<Props>>;
	/** The component's markup where the page is built; null in a browser. */
	readonly onServer: ((props: Props, place: Place) => string) | null;
}

/**
 * A part of a component. Its code is in none of the browser's first files, and at once there where the page is built.
 * Awaited at the top of a module: a browser has nothing to wait for, so that the build takes that `await` out of its code
 * (src/bundle/nothing-awaited.ts).
 */
export function lazyPart<Props extends object>(
	load: LazyPart<Props>['load'],
): LazyPart<Props> | Promise<LazyPart<Props>> {
	return import.meta.env.SSR ? drawnOnServer(load) : { load, onServer: null };
}

async function drawnOnServer<Props extends object>(load: LazyPart<Props>['load']): Promise<LazyPart<Props>> {
	const [{ default: component }, { render }] = await Promise.all([load(), import('svelte/server')]);
	return {
		load,
		onServer: (props, { id, contexts }) => render(component, { props, idPrefix: id, context: contexts }).body,
	};
}

/**
 * The component's markup where the page is built, in an element of its own, so that it can be hydrated by itself. In a
 * browser a blank, by which the markup in the page is left as it stands.
 */
export function prerenderedMarkup<Props extends object>(
	{ onServer }: LazyPart<Props>,
	props: Props,
	place: Place,
): string {
	return onServer ? `<div class="lazy">${onServer(props, place)}</div>` : ' ';
}
