import type { Datum, Ink, Mark, TextMark } from '$lib/charts/scene.ts';
import { ellipsis } from '$lib/charts/text-width.ts';

/** A part of a picture that stands under another one. */
export interface Lane {
	readonly marks: readonly Mark[];
	readonly data: readonly Datum[];
	readonly height: number;
}

interface TextStyle {
	readonly ink?: Ink;
	readonly size?: number;
	readonly weight?: 400 | 600;
	readonly anchor?: TextMark['anchor'];
}

/** A line of text, soft and small unless said otherwise, cut to `room` where one is given. */
export function text(x: number, y: number, words: string, style: TextStyle, room?: number): TextMark {
	const { ink = 'ink-soft', size = 12, weight = 400, anchor = 'start' } = style;
	const fitting = room === undefined ? words : ellipsis(words, room, size, weight);
	return { kind: 'text', x, y, text: fitting, size, weight, ink, anchor };
}
