import { formatCount, formatCountBriefly } from '$lib/domain/format.ts';
import { hatch } from '../hatch.ts';
import { axisTitle, tickFormat } from '../axis.ts';
import type { Ink, Mark, Scene, TextMark } from '../scene.ts';
import type { Classes } from './classes.ts';
import type { MapContent, MapState, Standing } from './entries.ts';
import type { JobsScale } from './symbols.ts';

/** Narrow enough for the narrowest room, so that its height never depends on the width. */
const WIDTH = 320;
const SIZE = 12;
const SWATCH = { width: 42, height: 12 };
const LINE = 22;

/** How the colours, hatches and circles of a map are read; a sign that does not occur is left out. */
export function mapLegend(
	content: MapContent,
	state: MapState,
	classes: Classes,
	jobs: JobsScale,
	scale: number,
): Scene {
	const { measure, pay, dollars } = state.filters;
	const standings = new Set(content.entries.map(({ standing }) => standing));
	const marks: Mark[] = [];
	let y = 14;
	if (standings.has('figure')) {
		const title = axisTitle(measure, pay, dollars, dollars === 'real' ? state.shapes.definedFor : null);
		marks.push(text(0, y, title, 'start'));
		y += 8;
		classes.inks.forEach((ink, index) => {
			marks.push({
				kind: 'rect',
				x: index * SWATCH.width,
				y,
				width: SWATCH.width,
				height: SWATCH.height,
				ink,
			});
		});
		y += SWATCH.height + 14;
		const format = tickFormat(measure, pay);
		classes.limits.forEach((limit, index) => {
			marks.push(text((index + 1) * SWATCH.width, y, format(limit), 'middle'));
		});
		if (classes.limits.length > 0) y += LINE;
	}
	for (const [standing, words] of LINES) {
		if (!standings.has(standing)) continue;
		marks.push(...signOf(standing, state.style, y - 4));
		marks.push(text(34, y, words, 'start'));
		y += LINE;
	}
	if (state.style === 'symbols' && jobs.samples.length > 0) {
		const largest = jobs.radius(jobs.samples.at(-1) ?? 0) * scale;
		y += largest;
		let x = 0;
		for (const sample of jobs.samples) {
			const r = jobs.radius(sample) * scale;
			marks.push({ kind: 'circle', cx: x + r, cy: y - 4, r, ink: 'paper', outline: 'ink', thickness: 1 });
			const words = sample < 10_000 ? formatCount(sample) : formatCountBriefly(sample);
			marks.push(text(x + 2 * r + 6, y, `${words} jobs`, 'start'));
			x += 2 * r + 90;
		}
		y += largest + 8;
	}
	return { width: WIDTH, height: Math.ceil(Math.max(y - 4, 14)), marks, data: [] };
}

const LINES: readonly (readonly [Standing, string])[] = [
	['missing', 'not released, or no row for this role'],
	['outside', 'outside the range chosen'],
	['unasked', 'not asked for'],
];

/** How an area of a standing is drawn, its middle line at `y`. */
function signOf(standing: Standing, style: MapState['style'], y: number): readonly Mark[] {
	const ink = standing === 'unasked' ? 'highlight' : 'paper';
	if (style === 'symbols') {
		return [{ kind: 'circle', cx: 13, cy: y, r: 4, ink, outline: OUTLINES[standing], thickness: 1 }];
	}
	const frame: readonly Mark[] = [
		{ kind: 'rect', x: 0, y: y - 7, width: 26, height: 13, ink: 'axis' },
		{ kind: 'rect', x: 0.5, y: y - 6.5, width: 25, height: 12, ink },
	];
	return standing === 'missing' ? [...frame, hatch(0.5, y - 6.5, 25, 12)] : frame;
}

const OUTLINES: Readonly<Record<Standing, Ink>> = {
	figure: 'ink',
	missing: 'missing',
	outside: 'axis',
	unasked: 'axis',
};

function text(x: number, y: number, words: string, anchor: TextMark['anchor']): Mark {
	return { kind: 'text', x, y, text: words, size: SIZE, weight: 400, ink: 'ink-soft', anchor };
}
