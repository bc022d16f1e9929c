import type { RunFigures } from '../figures.ts';
import { BROADBAND, SLOW_PHONE, type Line } from '../harness/lines.ts';
import { ms, ratio, table } from '../harness/table.ts';
import type { PeerFigures } from '../peers/part.ts';
import { ofPeer } from './peers.ts';

/** 33 ms, and what a clock of tenths adds. */
const TWO_FRAMES = 33.4;

interface Bar {
	readonly what: string;
	readonly bar: string;
	readonly found: string;
	/** Undefined where it was not measured. */
	readonly isMet: boolean | undefined;
}

/** The figures that were promised, and whether this run has them. */
export function barsTable({ site, peers }: RunFigures): string {
	const at = (line: Line, figures: PeerFigures | RunFigures['site'] | undefined) =>
		figures?.arrivals.find((arrivals) => arrivals.line === line.title);
	const below = (what: string, value: number | undefined, most: number, bar = `≤ ${ms(most)}`): Bar => ({
		what,
		bar,
		found: ms(value),
		isMet: value === undefined || Number.isNaN(value) || Number.isNaN(most) ? undefined : value <= most,
	});
	const ahead = (line: Line, times: number): Bar => {
		const [ours, theirs] = [at(line, site)?.cold.picture, at(line, peers.vgplot)?.cold.picture];
		const value = ours && theirs ? theirs / ours : Number.NaN;
		return {
			what: `  ahead of vgplot`,
			bar: `≥ ${times}×`,
			found: ours && theirs ? `${ratio(theirs, ours)} (${ms(theirs)})` : '–',
			isMet: Number.isNaN(value) ? undefined : value >= times,
		};
	};
	const broadband = at(BROADBAND, site);
	const ofSet = site.choices.filter(({ kind }) => kind !== 'role, whole country');
	const country = site.choices.filter(({ kind }) => kind === 'role, whole country');
	const worst = (figures: readonly number[]) => (figures.length ? Math.max(...figures) : undefined);
	/** To the second frame, as the bar has it; to the end of painting in brackets. */
	const choice = (what: string, kinds: typeof ofSet, of: 'median' | 'p95', most: number): Bar => {
		const value = worst(kinds.map(({ secondFrame }) => secondFrame[of]));
		const painted = worst(kinds.map((figures) => figures.painted[of]));
		return { ...below(what, value, most), found: `${ms(value)} (painted ${ms(painted)})` };
	};
	const brushes = Object.values(site.brush);
	const [first, last] = [site.memory[0], site.memory.at(-1)];
	const growth = first && last ? (last.heap / first.heap) * 100 - 100 : undefined;
	const longest = worst([
		...site.arrivals.filter(({ line }) => line !== SLOW_PHONE.title).map(({ cold }) => cold.longestTask),
		...site.choices.map(({ longTasks }) => longTasks.longest),
		...brushes.map(({ longTasks }) => longTasks.longest),
	]);
	const theirBrush = ofPeer(peers.vgplot, 'whole country')?.brush.delta.p95;
	const ourBrush = worst(brushes.map(({ delta }) => delta.p95));
	const engine = broadband ? broadband.cold.engine / broadband.cold.engineBytesNeed : undefined;
	const bars: readonly Bar[] = [
		below('first picture, 10 Mbit/s', broadband?.cold.picture, 600),
		ahead(BROADBAND, 15),
		below('first picture, 1.6 Mbit/s, 4× slower', at(SLOW_PHONE, site)?.cold.picture, 1800),
		ahead(SLOW_PHONE, 25),
		{
			...below('engine ready, 10 Mbit/s, against its bytes', engine, 1.3, '≤ 1.3×'),
			found: engine ? `${engine.toFixed(2)}× (${ms(broadband?.cold.engine)})` : '–',
		},
		below('engine ready, second visit', broadband?.warm?.engine, 2000),
		choice('choice, dearest kind, median', ofSet, 'median', TWO_FRAMES),
		choice('choice, dearest kind, p95', ofSet, 'p95', 80),
		choice('choice, whole country, median', country, 'median', 50),
		below('brush, work in a frame, p95', worst(brushes.map(({ work }) => work.p95)), 16),
		below('  from frame to frame, p95', ourBrush, 17.5, '16.7 ms, every frame'),
		below('  vgplot, whole country', ourBrush, theirBrush ?? Number.NaN, `ahead of ${ms(theirBrush)}`),
		below('longest task after hydration', longest, 50),
		{
			...below('heap after many choices', growth, 10, '≤ 10 % more'),
			found: growth === undefined ? '–' : `${growth.toFixed(1)} % more`,
		},
	];
	const verdict = (isMet: boolean | undefined) => (isMet === undefined ? '' : isMet ? 'met' : 'MISSED');
	return `Bars\n${table([
		['what', 'bar', 'found', ''],
		...bars.map(({ what, bar, found, isMet }) => [what, bar, found, verdict(isMet)]),
	])}`;
}
