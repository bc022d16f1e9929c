import type { Answered, FrameLog } from './waiting.ts';

/** Milliseconds since navigation start; missing where it did not come. */
export interface Arrival {
	/** First contentful paint. */
	paint?: number;
	/** The frame that holds the marks of `pay-by-role` has been painted. */
	picture?: number;
	/** Largest contentful paint so far. */
	largest?: number;
	hydrated?: number;
	/** Sum of all shifts of the layout so far. */
	shift?: number;
	/** The engine says it is ready. */
	engine?: number;
}

/** A task over 50 ms of the main thread, milliseconds since navigation start. */
export interface LongTask {
	readonly start: number;
	readonly duration: number;
	/** What ran longest in its frame, as far as the browser tells. */
	readonly by?: string;
}

/** A painted picture of the page's first view while `main` says that it has settled. */
export interface Picture {
	/** Milliseconds since navigation start. */
	readonly time: number;
	/** What tells one answer's figures from another's: the view, its summary, the keys of its marks. */
	readonly figures: string;
	/** `data-engine` then. */
	readonly engine: string;
}

/** How the pictures in a page look. */
export interface Face {
	/** Pixels on the screen of the smallest visible text in a picture, and that text; Infinity without any. */
	readonly smallestText: number;
	readonly smallestTextIs: string;
	/** Pixels from the lowest thing drawn in a picture to what follows it, the most of all views, and that view. */
	readonly emptyRoom: number;
	readonly emptyRoomIn: string;
}

/** What came of one choice, milliseconds from the input event. */
export interface ChoiceTimes {
	/** Every view has the answer in the document. */
	readonly settled: number;
	/** The frame that holds the last view in sight has been painted. */
	readonly painted: number;
	/** The animation frame after that one has begun. */
	readonly secondFrame: number;
	/** `data-engine` when it had settled. */
	readonly engine: string;
	/** Marks of performance.measure named `paychart:…`, sums by name. */
	readonly measures: Readonly<Record<string, number>>;
	/** `control`, `link` where the page had no such control or needs none, or `pointed` where it was pointed at before. */
	readonly way: 'control' | 'link' | 'pointed';
}

/**
 * A control of the page: a list or a row of buttons by its label, or a number field; an option of a search box by its code,
 * which is pointed at before it is chosen.
 */
export type Control =
	| { readonly kind: 'list'; readonly label: string; readonly value: string }
	| { readonly kind: 'button'; readonly text: string }
	| { readonly kind: 'number'; readonly label: string; readonly value: string }
	| { readonly kind: 'option'; readonly label: string; readonly value: string };

/** A drag over frames, milliseconds. */
interface DragTimes {
	/** From frame to frame. */
	readonly deltas: readonly number[];
	/** From the move to the end of the painting of its frame, on the main thread. */
	readonly work: readonly number[];
	/** Frames in which another view was drawn anew. */
	readonly redrawn: number;
}

interface Waiting {
	readonly logFrames: () => FrameLog;
	/** Resolves when the page that stood at an address has answered another one. */
	readonly settling: (from: string) => Promise<Answered>;
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
		benchPictures: Picture[];
		benchFace: () => Face;
		benchWaiting: Waiting;
		bench: Driver;
	}
}
