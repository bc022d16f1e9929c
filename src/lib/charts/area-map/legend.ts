import { formatCount, formatCountBriefly } from '$lib/domain/format.ts';
import { hatch } from '../hatch.ts';
import { axisTitle, tickFormat } from '../axis.ts';
import { circleMark, rectMark, textMark } from '../marks.ts';
import type { Ink, Mark, Scene } from '../scene.ts';
import { textWidth } from '../text-width.ts';
import type { Classes } from './classes.ts';
import type { MapContent, MapState, MapStyle, AreaStatus } from './entries.ts';
import { SAMPLE_RADII, type JobsScale } from './symbols.ts';

/** Narrow enough for the narrowest room, so that its height never depends on the width. */
const WIDTH = 320;
const SIZE = 12;
const SWATCH = { width: 42, height: 12 };
const COLOURS = 14 + 8 + SWATCH.height + 14 + 8;
const SIGNS = 22;
const CIRCLES = 2 * SAMPLE_RADII.most + 8;

/**
 * The most a legend of a style takes, in pixels. A page keeps this much free before the outlines have come and while the
 * figures change, so that nothing below the map moves.
 */
export function legendRoom(style: MapStyle): number {
	return COLOURS + SIGNS + (style === 'symbols' ? CIRCLES : 0);
}

/**
 * How the colours, hatches and circles of a map are read; a sign that does not occur is left out. `scale` is how many
 * pixels a map pixel takes where the map is seen, so that the circles are those of the map.
 */
export function mapLegend(
	content: MapContent,
	state: MapState,
	classes: Classes,
	jobs: JobsScale,
	scale: number,
): Scene {
	const statuses = new Set(content.entries.map(({ status }) => status));
	const marks: Mark[] = [];
	let y = 0;
	if (statuses.has('figure')) {
		marks.push(...colourMarks(state, classes));
		y += COLOURS;
	}
	const signs = signMarks(statuses, state.style, y);
	marks.push(...signs);
	if (signs.length > 0) y += SIGNS;
	const samples = state.style === 'symbols' ? jobs.samples(scale) : [];
	if (samples.length > 0) {
		marks.push(...circleMarks(samples, jobs, scale, y + CIRCLES / 2));
		y += CIRCLES;
	}
	return { width: WIDTH, height: y, marks, data: [] };
}

function colourMarks({ filters, shapes }: MapState, classes: Classes): readonly Mark[] {
	const { measure, pay, dollars } = filters;
	const format = tickFormat(measure, pay);
	const top = 14 + 8;
	return [
		textMark(0, 14, axisTitle(measure, pay, dollars, dollars === 'real' ? shapes.definedFor : null)),
		...classes.inks.map((ink, index): Mark => {
			return { kind: 'rect', x: index * SWATCH.width, y: top, ...SWATCH, ink };
		}),
		...classes.limits.map((limit, index) =>
			textMark((index + 1) * SWATCH.width, top + SWATCH.height + 14, format(limit), { anchor: 'middle' }),
		),
	];
}

/** Short enough to stand in one line, all three. */
const SIGN_WORDS: readonly (readonly [AreaStatus, string])[] = [
	['missing', 'no figure'],
	['outside', 'outside the range'],
	['unasked', 'not chosen'],
];

function signMarks(statuses: ReadonlySet<AreaStatus>, style: MapStyle, top: number): readonly Mark[] {
	const marks: Mark[] = [];
	const middle = top + SIGNS / 2;
	const width = style === 'symbols' ? 10 : 22;
	let x = 0;
	for (const [status, words] of SIGN_WORDS) {
		if (!statuses.has(status)) continue;
		marks.push(...signOf(status, style, x, middle), textMark(x + width + 5, middle + 4, words));
		x += width + 5 + textWidth(words, SIZE, 400) + 12;
	}
	return marks;
}

/** How an area of a status is drawn. */
function signOf(status: AreaStatus, style: MapStyle, x: number, middle: number): readonly Mark[] {
	const ink = status === 'unasked' ? 'highlight' : 'paper';
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
	unasked: 'axis',
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
