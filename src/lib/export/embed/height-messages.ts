/** By what names the scripts of a page around a frame know the frame. */
export interface FrameNames {
	/** A part of the frame's address: what Datawrapper's script looks for in `iframe[src*='…']`. */
	readonly inAddress: string;
	/** What pym's parent calls its child; null where another script made the frame. */
	readonly pym: string | null;
}

/** As far as an address may stand in a selector between single quotes. */
const SELECTABLE = /^[\w\-.~:/?=&%,;+@!*]*/;
/** What an id of an element may be, so that a message holds it whole. */
const PYM_ID = /^\S{1,200}$/;

/** The names of the frame with an address. */
export function frameNames({ pathname, search, searchParams }: URL): FrameNames {
	const within = pathname.slice(pathname.lastIndexOf('/embed/') + 1) + search;
	const child = searchParams.get('childId') ?? '';
	return { inAddress: SELECTABLE.exec(within)?.[0] ?? '', pym: PYM_ID.test(child) ? child : null };
}

/**
 * What a frame tells the page around it about its height in pixels, in the forms of three scripts that pages have:
 * Datawrapper's, AMP's (which our embed.js reads too) and pym's. They hold the height and names that the page itself gave.
 */
export function heightMessages(height: number, { inAddress, pym }: FrameNames): readonly unknown[] {
	return [
		{ 'datawrapper-height': { [inAddress]: height } },
		{ sentinel: 'amp', type: 'embed-size', height },
		...(pym === null ? [] : [`pymxPYMx${pym}xPYMxheightxPYMx${height}`]),
	];
}

/** The height in pixels that a frame of ours tells; null for any other message. */
export function heightTold(data: unknown): number | null {
	if (
		typeof data !== 'object' ||
		data === null ||
		!('sentinel' in data && 'type' in data && 'height' in data)
	)
		return null;
	const { sentinel, type, height } = data;
	return sentinel === 'amp' && type === 'embed-size' && typeof height === 'number' && height > 0
		? height
		: null;
}

/** What embed.js asks frames that may have told their height before it was there. */
export const HEIGHT_QUESTION = 'paychart-height';

/** Whether the page around asks for the height: our script does, and pym's with each width it tells. */
export function asksForHeight(data: unknown): boolean {
	return data === HEIGHT_QUESTION || (typeof data === 'string' && /^pymxPYMx\S+xPYMxwidthxPYMx\d/.test(data));
}
