/** A busy browser is never idle: after so many milliseconds a piece is done all the same. */
const PATIENCE = 250;

let last: Promise<void> = Promise.resolve();

/** Does a piece of work when the browser has nothing better to do. */
export function atLeisure(work: () => unknown): void {
	if ('requestIdleCallback' in window) window.requestIdleCallback(() => void work(), { timeout: PATIENCE });
	else setTimeout(work, 50);
}

/** Milliseconds after which work that waits for something more urgent is done all the same. */
const HOLD = 5000;

/** Lets no further piece of `whenIdle` begin before something more urgent has ended, and what it changed is painted. */
export function afterUrgent(urgent: Promise<unknown>): void {
	const ended = urgent.then(painted, () => undefined);
	const tooLong = new Promise((resolve) => setTimeout(resolve, HOLD));
	last = Promise.race([Promise.all([last, ended]), tooLong]).then(() => undefined);
}

/** The end of the next frame; a page out of sight has none. */
function painted(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, PATIENCE);
	});
}

/** Does a piece of work at leisure, when what is changing now has been painted. */
export function afterPaint(work: () => unknown): void {
	void painted().then(() => atLeisure(work));
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
