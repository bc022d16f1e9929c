/** A line and a processor to measure on. */
export interface Line {
	readonly id: string;
	readonly title: string;
	/** Bits a second of all transfers together; null leaves the line alone. */
	readonly bitsPerSecond: number | null;
	/** Milliseconds from a request to the first byte of its answer. */
	readonly latency: number;
	/** How much slower the page's main thread runs. Workers are not slowed: Chromium has no way to. */
	readonly slowdown: number;
}

export const UNTHROTTLED: Line = {
	id: 'unthrottled',
	title: 'unthrottled',
	bitsPerSecond: null,
	latency: 0,
	slowdown: 1,
};

export const BROADBAND: Line = {
	id: 'broadband',
	title: '10 Mbit/s, 40 ms',
	bitsPerSecond: 10e6,
	latency: 40,
	slowdown: 1,
};

export const SLOW_PHONE: Line = {
	id: 'slow-phone',
	title: '1.6 Mbit/s, 150 ms, CPU 4× slower',
	bitsPerSecond: 1.6e6,
	latency: 150,
	slowdown: 4,
};

/** Seconds that so many bytes need on a line, latency left out; null where the line has no speed of its own. */
export function secondsFor(bytes: number, line: Line): number | null {
	return line.bitsPerSecond === null ? null : (bytes * 8) / line.bitsPerSecond;
}
