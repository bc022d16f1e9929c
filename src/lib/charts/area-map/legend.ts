import { formatCount, formatCountBriefly } from '$lib/domain/format.ts';
import { hatch } from '../hatch.ts';
import { axisTitle, tickFormat } from '../axis.ts';
import { circleMark, rectMark, textMark } from '../marks.ts';
import { isLow, type Ink, type LimitedRoom, type Mark, type Scene } from '../scene.ts';
import { textWidth } from '../text-width.ts';
import type { Classes } from './classes.ts';
import type { MapContent, MapState, MapStyle, AreaStatus } from './entries.ts';
import { SAMPLE_RADII, type JobsScale } from './symbols.ts';

/** From this width on the signs are beside the colours, below it under them. */
export const LEGEND_BESIDE = 700;
/** Of the colours, at most. */
const COLOURS_WIDTH = 7 * 42 + 26;
const SIZE = 12;
const SWATCH = { width: 42, height: 12 };
const COLOURS = 14 + 6 + SWATCH.height + 14 + 6;
/** The same in a low room. */
const FLAT = 2 + SWATCH.height + 14 + 4;
const FLAT_SWATCH = 34;
const SIGNS = 22;
/** Where the signs are beside the colours: on the line of these. */
const SIGNS_BESIDE = 15;
/** A legend under the colours fits the narrowest room. */
const NARROW = 320;
const CIRCLES = 2 * SAMPLE_RADII.most + 8;

/**
 * The most a legend of a style takes, in pixels. A page keeps this much free before the outlines have come and while the
 * figures change, so that nothing below the map moves.
 */
export function legendRoom(style: MapStyle): { readonly beside: number; readonly under: number } {
	const circles = style === 'symbols' ? CIRCLES : 0;
	return { beside: COLOURS + circles, under: COLOURS + SIGNS + circles };
}

/** How the figures of a map are turned into colours and circles. */
interface Scales {
	readonly classes: Classes;
	readonly jobs: JobsScale;
	/** How many pixels a map pixel takes where the map is seen, so that the circles are those of the map. */
	readonly scale: number;
}

/**
 * How the colours, hatches and circles of a map are read; a sign that does not occur is left out. In a low room colours and signs
 * share a line, and what is measured is left to the words over the picture.
 */
export function mapLegend(content: MapContent, state: MapState, scales: Scales, room: LimitedRoom): Scene {
	const { classes, jobs, scale } = scales;
	const statuses = new Set(content.entries.map(({ status }) => status));
	const isFlat = isLow(room);
	const isBeside = room.width >= LEGEND_BESIDE || isFlat;
	const colours = statuses.has('figure') ? colourMarks(state, classes, isFlat) : [];
	const coloursHeight = colours.length > 0 ? (isFlat ? FLAT : COLOURS) : 0;
	const samples = state.style === 'symbols' ? jobs.samples(scale) : [];
	if (isBeside) {
		const flatWidth = classes.inks.length * FLAT_SWATCH + 12;
		const left = colours.length > 0 ? (isFlat ? flatWidth : COLOURS_WIDTH) : 0;
		const signsTop = isFlat ? -3 : SIGNS_BESIDE;
		const signs = signMarks(statuses, state.style, signsTop, left);
		const row = Math.max(coloursHeight, signs.length > 0 ? signsTop + SIGNS : 0);
		return {
			width: room.width,
			height: row + (samples.length > 0 ? CIRCLES : 0),
			marks: [...colours, ...signs, ...circleMarks(samples, jobs, scale, row + CIRCLES / 2)],
			data: [],
		};
	}
	const signs = signMarks(statuses, state.style, coloursHeight, 0);
	const under = coloursHeight + (signs.length > 0 ? SIGNS : 0);
	return {
		width: Math.min(room.width, NARROW),
		height: under + (samples.length > 0 ? CIRCLES : 0),
		marks: [...colours, ...signs, ...circleMarks(samples, jobs, scale, under + CIRCLES / 2)],
		data: [],
	};
}

function colourMarks({ filters, shapes }: MapState, classes: Classes, isFlat: boolean): readonly Mark[] {
	const { measure, pay, dollars } = filters;
	const format = tickFormat(measure, pay);
	const top = isFlat ? 2 : 14 + 6;
	const width = isFlat ? FLAT_SWATCH : SWATCH.width;
	const title = axisTitle(measure, pay, dollars, dollars === 'real' ? shapes.definedFor : null);
	return [
		...(isFlat ? [] : [textMark(0, 12, title)]),
		...classes.inks.map((ink, index): Mark => {
			return { kind: 'rect', x: index * width, y: top, width, height: SWATCH.height, ink };
		}),
		...classes.limits.map((limit, index) =>
			textMark((index + 1) * width, top + SWATCH.height + 14, format(limit), { anchor: 'middle' }),
		),
	];
}

/** Short enough to stand in one line, all three. */
const SIGN_WORDS: readonly (readonly [AreaStatus, string])[] = [
	['missing', 'no figure'],
	['outside', 'outside the range'],
	['unknown', 'not in this release'],
];

function signMarks(
	statuses: ReadonlySet<AreaStatus>,
	style: MapStyle,
	top: number,
	left: number,
): readonly Mark[] {
	const marks: Mark[] = [];
	const middle = top + SIGNS / 2;
	const width = style === 'symbols' ? 10 : 22;
	let x = left;
	for (const [status, words] of SIGN_WORDS) {
		if (!statuses.has(status)) continue;
		marks.push(...signOf(status, style, x, middle), textMark(x + width + 5, middle + 4, words));
		x += width + 5 + textWidth(words, SIZE, 400) + 12;
	}
	return marks;
}

/** How an area of a status is drawn. */
function signOf(status: AreaStatus, style: MapStyle, x: number, middle: number): readonly Mark[] {
	const ink = status === 'unknown' ? 'highlight' : 'paper';
	if (style === 'symbols') {
		return [circleMark(x + 5, middle, 4, ink, OUTLINES[status])];
	}
	const frame: readonly Mark[] = [
		rectMark(x, middle - 6.5, 22, 13, 'axis'),
		rectMark(x + 0.5, middle - 6, 21, 12, ink),
	];
	return status === 'missing' ? [...frame, hatch(x + 0.5, middle - 6, 21, 12)] : frame;
}

const OUTLINES: Readonly<Record<AreaStatus, Ink>> = {
	figure: 'ink',
	missing: 'missing',
	outside: 'axis',
	unknown: 'axis',
};

function circleMarks(
	samples: readonly number[],
	jobs: JobsScale,
	scale: number,
	middle: number,
): readonly Mark[] {
	const marks: Mark[] = [];
	let x = 1;
	for (const sample of samples) {
		const r = jobs.radius(sample) * scale;
		const words = `${sample < 10_000 ? formatCount(sample) : formatCountBriefly(sample)} ${sample === 1 ? 'job' : 'jobs'}`;
		marks.push(circleMark(x + r, middle, r, 'paper', 'ink'), textMark(x + 2 * r + 6, middle + 4, words));
		x += 2 * r + 6 + textWidth(words, SIZE, 400) + 16;
	}
	return marks;
}
