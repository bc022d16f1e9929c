import { brushX } from 'd3-brush';
import { scaleLinear } from 'd3-scale';
import { select, type Selection } from 'd3-selection';

interface Ranked {
	readonly title: string;
	readonly value: number;
}

const WIDTH = 760;
const LABELS = 260;
const ROW = 10;
const TALL = 240;

function picture(place: HTMLElement, height: number): Selection {
	if (!place.querySelector('svg')) select(place).append('svg').attr('width', WIDTH);
	const svg = place.querySelector('svg');
	if (!svg) throw new Error('the picture is gone');
	return select(svg).attr('height', height);
}

function drawRows(place: HTMLElement, rows: readonly Ranked[]) {
	const svg = picture(place, rows.length * ROW + 20);
	const scale = scaleLinear()
		.domain([0, Math.max(1, ...rows.map(({ value }) => value))])
		.range([LABELS, WIDTH - 10]);
	svg
		.selectAll('text')
		.data(rows, (row) => row.title)
		.join('text')
		.attr('font-size', 9)
		.attr('x', LABELS - 5)
		.attr('y', (_: Ranked, index: number) => index * ROW + 9)
		.attr('text-anchor', 'end')
		.text((row: Ranked) => row.title);
	return { svg, scale };
}

export function drawBars(place: HTMLElement, rows: readonly Ranked[]): void {
	const { svg, scale } = drawRows(place, rows);
	svg
		.selectAll('rect')
		.data(rows, (row) => row.title)
		.join('rect')
		.attr('fill', 'steelblue')
		.attr('x', LABELS)
		.attr('y', (_: Ranked, index: number) => index * ROW + 2)
		.attr('height', ROW - 2)
		.attr('width', (row: Ranked) => scale(row.value) - LABELS);
}

export function drawDots(place: HTMLElement, rows: readonly Ranked[]): void {
	const { svg, scale } = drawRows(place, rows);
	svg
		.selectAll('circle')
		.data(rows, (row) => row.title)
		.join('circle')
		.attr('fill', 'steelblue')
		.attr('r', 3)
		.attr('cx', (row: Ranked) => scale(row.value))
		.attr('cy', (_: Ranked, index: number) => index * ROW + 6);
}

interface Bin {
	readonly key: number;
	readonly value: number;
}

/** Dollars across the histogram, fixed so that a brush keeps its meaning. */
const acrossPay = scaleLinear()
	.domain([0, 300_000])
	.range([40, WIDTH - 10]);

export function drawHistogram(place: HTMLElement, bins: readonly Bin[], size: number): void {
	const scale = scaleLinear()
		.domain([0, Math.max(1, ...bins.map(({ value }) => value))])
		.range([0, TALL - 20]);
	picture(place, TALL)
		.selectAll('rect.bin')
		.data(bins, (bin) => bin.key)
		.join('rect')
		.attr('class', 'bin')
		.attr('fill', 'steelblue')
		.attr('x', (bin: Bin) => acrossPay(bin.key))
		.attr('width', acrossPay(size) - acrossPay(0) - 1)
		.attr('y', (bin: Bin) => TALL - 20 - scale(bin.value))
		.attr('height', (bin: Bin) => scale(bin.value));
}

/** Puts a brush over the histogram; the range is in dollars, null where there is none. */
export function onBrush(place: HTMLElement, act: (range: readonly [number, number] | null) => void): void {
	const brush = brushX()
		.extent([
			[40, 0],
			[WIDTH - 10, TALL - 20],
		])
		.on('brush end', ({ selection }) =>
			act(selection && [acrossPay.invert(selection[0]), acrossPay.invert(selection[1])]),
		);
	picture(place, TALL).append('g').call(brush);
}
