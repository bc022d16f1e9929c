let last: Promise<void> = Promise.resolve();

/**
 * Does a piece of work when the browser has nothing better to do, one piece after the other: what many pieces would
 * hold up together, none does alone.
 */
export function whenIdle(work: () => unknown): void {
	last = last.then(async () => {
		await new Promise<void>((resolve) => {
			if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 2000 });
			else setTimeout(resolve, 50);
		});
		await work();
	});
	last = last.catch(() => undefined);
}
