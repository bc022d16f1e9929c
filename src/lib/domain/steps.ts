/** Work in steps of some milliseconds each: done at once, or with pauses in which a page stays alive. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Milliseconds of work between pauses: a page draws a picture every sixteen. */
const TURN = 8;

/** The value of all steps, done at once. */
export function finished<Value>(steps: Steps<Value>): Value {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

/** The same with pauses. Null where it is given up. */
export async function finishedInTurns<Value>(
	steps: Steps<Value>,
	signal?: AbortSignal,
): Promise<Value | null> {
	let began = performance.now();
	for (;;) {
		if (signal?.aborted) return null;
		const { done, value } = steps.next();
		if (done) return value;
		if (performance.now() - began < TURN) continue;
		await pause();
		began = performance.now();
	}
}

/** Whatever waits comes first: a timer would also wait for some milliseconds of its own. */
function pause(): Promise<void> {
	return new Promise((resume) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resume();
		};
		port2.postMessage(null);
	});
}
