import type { Component } from 'svelte';

/** A component that is drawn into the page when the page is built, and whose code is fetched behind it. */
export interface Island<Props extends object> {
	readonly load: () => Promise<{ readonly default: Component<Props, object, (keyof Props & string) | ''> }>;
	/** The component itself where the page is built; null in a browser. */
	readonly onServer: Component<Props, object, (keyof Props & string) | ''> | null;
}

/** Null in a browser: there nothing of it is bundled. */
const render = import.meta.env.SSR ? (await import('svelte/server')).render : null;

/**
 * The component's markup where the page is built, without the framework's comments: nothing will walk through it. In
 * a browser a blank, by which the markup in the page is left as it stands.
 */
export function standingMarkup<Props extends object>(
	island: Island<Props>,
	props: Props,
	id: string,
): string {
	if (!render || !island.onServer) return ' ';
	return render(island.onServer, { props, idPrefix: id }).body.replace(/<!--[\s\S]*?-->/g, '');
}

/** An island of a component. Its code is in no bundle of the browser's first files, and at hand where the page is built. */
export async function island<Props extends object>(load: Island<Props>['load']): Promise<Island<Props>> {
	return { load, onServer: import.meta.env.SSR ? (await load()).default : null };
}
