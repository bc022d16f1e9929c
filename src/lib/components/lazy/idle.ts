/** A busy browser is never idle: after so many milliseconds a piece is done all the same. */
const PATIENCE = 250;

let last: Promise<void> = Promise.resolve();

/** Does a piece of work when the browser has nothing better to do. */
export function atLeisure(work: () => unknown): void {
	if ('requestIdleCallback' in window) window.requestIdleCallback(() => void work(), { timeout: PATIENCE });
	else setTimeout(work, 50);
}

/**
 * Does a piece of work when the browser has nothing better to do, one piece after the other: what many pieces would
 * hold up together, none does alone.
 */
export function whenIdle(work: () => unknown): void {
	last = last.then(async () => {
		await new Promise<void>((resolve) => atLeisure(resolve));
		await work();
	});
	last = last.catch(() => undefined);
}
