/** Milliseconds since navigation start; missing where it did not come. */
export interface Arrival {
	/** First contentful paint. */
	paint?: number;
	/** The frame that holds the marks of `pay-by-role` has been painted. */
	picture?: number;
	/** Largest contentful paint so far. */
	largest?: number;
	hydrated?: number;
	/** The engine says it is ready. */
	engine?: number;
}

/** A task over 50 ms of the main thread, milliseconds since navigation start. */
export interface LongTask {
	readonly start: number;
	readonly duration: number;
}

/** What came of one choice, milliseconds from the input event. */
export interface ChoiceTimes {
	/** Every view has the answer in the document. */
	readonly settled: number;
	/** The frame that holds it has been painted. */
	readonly painted: number;
	/** The second animation frame after it has begun. */
	readonly secondFrame: number;
	/** Marks of performance.measure named `paychart:…`, sums by name. */
	readonly measures: Readonly<Record<string, number>>;
	/** `control`, or `link` where the page had no such control or needs none. */
	readonly way: 'control' | 'link';
}

/** A control of the page: a list or a row of buttons by its label, or a number field. */
export type Control =
	| { readonly kind: 'list'; readonly label: string; readonly value: string }
	| { readonly kind: 'button'; readonly text: string }
	| { readonly kind: 'number'; readonly label: string; readonly value: string };

/** A drag over frames, milliseconds. */
interface DragTimes {
	/** From frame to frame. */
	readonly deltas: readonly number[];
	/** From the move to the end of the painting of its frame, on the main thread. */
	readonly work: readonly number[];
	/** Frames in which another view was drawn anew. */
	readonly redrawn: number;
}

interface Driver {
	readonly choose: (search: string, control: Control | null) => Promise<ChoiceTimes>;
	readonly drag: (frames: number) => Promise<DragTimes>;
	/** Lets go; milliseconds to the second frame after every view has settled, where the address follows. */
	readonly release: (follows: boolean) => Promise<number>;
}

declare global {
	interface Window {
		benchArrival: Arrival;
		benchLongTasks: LongTask[];
		bench: Driver;
	}
}
