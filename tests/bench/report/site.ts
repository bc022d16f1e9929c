import { megabytes, ms, ratio, table } from '../harness/table.ts';
import type { Arrivals } from '../site/first-picture.ts';
import type { BrushFigures } from '../site/brush.ts';
import type { ChoiceFigures } from '../site/choose.ts';
import type { SiteFigures } from '../site/part.ts';

const MB = 1e6;

/** First pictures of the product and its peers, a visit a line. */
export function arrivalsTable(by: Readonly<Record<string, readonly Arrivals[]>>): string {
	const rows = Object.entries(by).flatMap(([who, arrivals]) =>
		arrivals.flatMap(({ line, waking, cold, warm }) =>
			[
				{ visit: 'first', figures: cold },
				{ visit: 'second', figures: warm },
			].flatMap(({ visit, figures }) =>
				figures
					? [
							[
								...[who, line, visit, ms(figures.paint), ms(figures.picture), ms(figures.largest)],
								...[ms(figures.hydrated), ms(figures.engine), ratio(figures.engine, figures.engineBytesNeed)],
								...[ms(figures.table), megabytes(figures.bytes), figures.shift.toFixed(3), waking ?? ''],
							],
						]
					: [],
			),
		),
	);
	const header = ['page', 'line', 'visit', 'paint', 'picture', 'largest', 'hydrated', 'engine'];
	return table([[...header, '/ its bytes', 'table', 'sent', 'shift', 'engine boots'], ...rows]);
}

/** Choices of a page, a kind a line. */
function choicesTable(choices: readonly ChoiceFigures[]): string {
	return table([
		['choice', 'n', 'settled', 'painted', 'p95', 'second frame', 'p95', 'first', 'tasks > 50 ms', 'by'],
		...choices.map(({ kind, settled, painted, secondFrame, first, longTasks, ways }) => [
			...[kind, String(settled.count), ms(settled.median), ms(painted.median), ms(painted.p95)],
			...[ms(secondFrame.median), ms(secondFrame.p95), ms(Math.max(...first))],
			...[`${longTasks.count}, longest ${ms(longTasks.longest)}`, ways.join(', ')],
		]),
	]);
}

export function brushTable(by: Readonly<Record<string, BrushFigures>>): string {
	return table([
		[
			'brush',
			'frame',
			'p95',
			'worst',
			'work in a frame',
			'p95',
			'views followed',
			'release',
			'tasks > 50 ms',
		],
		...Object.entries(by).map(([title, { frames, delta, work, redrawn, release, longTasks }]) => [
			...[title, ms(delta.median), ms(delta.p95), ms(delta.worst), ms(work.median), ms(work.p95)],
			...[
				`${redrawn} of ${frames}`,
				ms(release ?? Number.NaN),
				`${longTasks.count}, longest ${ms(longTasks.longest)}`,
			],
		]),
	]);
}

/** Everything of the product's own page beyond its arrival. */
export function siteTables({
	waking,
	choices,
	breakdown,
	brush,
	memory,
	failures,
}: SiteFigures): readonly string[] {
	const parts: string[] = [];
	if (choices.length)
		parts.push(
			`Choice → the last view in sight painted (engine booted: ${waking ?? 'no'})\n${choicesTable(choices)}`,
		);
	if (breakdown.length) {
		const lines = breakdown.map(({ kind, whole, worker, script, style, layout, paint, garbage }) => [
			kind,
			...[whole, worker, script, style, layout, paint, garbage].map(ms),
		]);
		const header = ['choice', 'whole', 'worker', 'script', 'style', 'layout', 'paint', 'garbage'];
		parts.push(`Where the time of a choice goes (traced, medians)\n${table([header, ...lines])}`);
	}
	if (Object.keys(brush).length) parts.push(`Brush over the distribution\n${brushTable(brush)}`);
	if (memory.length) {
		const lines = memory.map(({ afterChoices, heap, process, nodes, listeners }) => [
			...[String(afterChoices), `${(heap / MB).toFixed(1)} MB`, `${(process / MB).toFixed(0)} MB`],
			...[String(nodes), String(listeners)],
		]);
		const [first, last] = [memory[0], memory.at(-1)];
		const growth =
			first && last
				? `heap ${ratio(last.heap, first.heap)}, process ${ratio(last.process, first.process)}`
				: '';
		const header = ['after choices', 'heap', 'process', 'nodes', 'listeners'];
		parts.push(`Memory (${growth})\n${table([header, ...lines])}`);
	}
	if (failures.length) parts.push(`Not measured\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
	return parts;
}
