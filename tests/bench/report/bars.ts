import type { RunFigures } from '../figures.ts';
import { BROADBAND, SLOW_PHONE, type Line } from '../harness/lines.ts';
import { ms, table } from '../harness/table.ts';
import type { PeerFigures } from '../peers/part.ts';
import type { SiteFigures } from '../site/part.ts';
import { peerOf } from './arrivals.ts';
import { ahead, atLeast, atMost, worst, type Bar } from './bar.ts';
import { ofPeer } from './peers.ts';

/** 33 ms, and what a clock of tenths adds. */
const TWO_FRAMES = 33.4;
/** Milliseconds of a choice of roles, which draws every view anew. */
const ROLE = 50;

function onLine(line: Line, figures: PeerFigures | SiteFigures | undefined) {
	return figures?.arrivals.find((arrivals) => arrivals.line === line.title);
}

function pictureBars({ site, peers }: RunFigures): readonly Bar[] {
	const picture = (line: Line, figures: PeerFigures | SiteFigures | undefined) =>
		onLine(line, figures)?.cold.picture;
	const shift = worst(site.arrivals.map(({ cold }) => cold.shift));
	const smallest = site.face.length
		? Math.min(...site.face.map(({ smallestText }) => smallestText))
		: undefined;
	const room = worst(site.face.map(({ emptyRoom }) => emptyRoom));
	return [
		atMost('first picture, 10 Mbit/s', picture(BROADBAND, site), 600),
		ahead(picture(BROADBAND, site), picture(BROADBAND, peers.vgplot), 15),
		atMost('first picture, 1.6 Mbit/s, 4× slower', picture(SLOW_PHONE, site), 1800),
		ahead(picture(SLOW_PHONE, site), picture(SLOW_PHONE, peers.vgplot), 25),
		atLeast(
			'  smallest text in it',
			// A hundredth for what the browser rounds.
			smallest === undefined ? undefined : smallest + 0.01,
			12,
			'≥ 12 px',
			smallest === undefined ? '–' : `${smallest.toFixed(1)} px`,
		),
		atMost('  layout shift', shift, 0.001, 'none', shift === undefined ? '–' : shift.toFixed(3)),
		atMost(
			'  empty room under a drawing',
			room,
			Number.NaN,
			'told',
			room === undefined ? '–' : `${room.toFixed(0)} px`,
		),
	];
}

function linkBars({ site, peerLinks }: RunFigures): readonly Bar[] {
	const asked = [
		{ line: BROADBAND, title: '10 Mbit/s', most: 1000, times: 8 },
		{ line: SLOW_PHONE, title: '1.6 Mbit/s, 4× slower', most: 3000, times: 15 },
	];
	return asked.flatMap(({ line, title, most, times }) => {
		const links = site.links.filter((link) => link.line === line.title);
		return [...new Set(links.map(({ page }) => page))].flatMap((page) => {
			const ofPage = links.filter((link) => link.page === page);
			const slowest = ofPage.toSorted((a, b) => b.picture - a.picture)[0];
			// Of all questions the one that is the least ahead: the peer is not equally quick with each.
			const pairs = ofPage
				.map((link) => ({ ours: link.picture, theirs: peerOf(link, peerLinks)?.picture ?? Number.NaN }))
				.filter(({ theirs }) => !Number.isNaN(theirs))
				.sort((a, b) => a.theirs / a.ours - b.theirs / b.ours);
			return [
				atMost(`shared link /${page}, ${title}`, slowest?.picture, most),
				ahead(pairs[0]?.ours, pairs[0]?.theirs, times),
			];
		});
	});
}

function choiceBars({ site, peers }: RunFigures): readonly Bar[] {
	const brushes = Object.values(site.brush);
	const theirBrush = ofPeer(peers.vgplot, 'whole country')?.brush.delta.p95;
	const ourBrush = worst(brushes.map(({ delta }) => delta.p95));
	const isRole = (kind: string) => kind.startsWith('role');
	const kinds = site.choices.map(({ kind, painted }) =>
		atMost(`choice of ${kind}, median`, painted.median, isRole(kind) ? ROLE : TWO_FRAMES),
	);
	const p95 = worst(
		site.choices.filter(({ kind }) => !/country/.test(kind)).map(({ painted }) => painted.p95),
	);
	return [
		...site.firstChoices.map(({ search, answered, engine }) =>
			atMost(
				`choice right after the picture, ${search}`,
				answered,
				500,
				undefined,
				`${ms(answered)} (engine ${engine})`,
			),
		),
		...kinds,
		atMost('choice, dearest kind, p95', p95, 80),
		atMost('brush, work in a frame, p95', worst(brushes.map(({ work }) => work.p95)), 16),
		atMost('  from frame to frame, p95', ourBrush, 17.5, '16.7 ms, every frame'),
		atMost('  vgplot, whole country', ourBrush, theirBrush ?? Number.NaN, `ahead of ${ms(theirBrush)}`),
	];
}

function engineBars({ site }: RunFigures): readonly Bar[] {
	const broadband = onLine(BROADBAND, site);
	const engine = broadband ? broadband.cold.engine / broadband.cold.engineBytesNeed : undefined;
	const found = () => {
		if (broadband?.waking === 'not needed') return 'engine not needed';
		return engine ? `${engine.toFixed(2)}× (${ms(broadband?.cold.engine)})` : '–';
	};
	return [
		atMost('engine ready, 10 Mbit/s, against its bytes', engine, 1.3, '≤ 1.3×', found()),
		atMost('engine ready, second visit', broadband?.warm?.engine, 2000),
	];
}

function upkeepBars({ site }: RunFigures): readonly Bar[] {
	const longest = worst([
		...site.choices.map(({ longTasks }) => longTasks.longest),
		...Object.values(site.brush).map(({ longTasks }) => longTasks.longest),
	]);
	const [first, last] = [site.memory[0], site.memory.at(-1)];
	const growth = first && last ? (last.heap / first.heap) * 100 - 100 : undefined;
	return [
		...site.mainThread.map(({ address, longest: own }) =>
			atMost(
				`longest task after the first paint, ${address}`,
				own,
				50,
				undefined,
				own ? ms(own) : 'none over 50 ms',
			),
		),
		atMost('longest task of choices and brush', longest, 50),
		atMost(
			`heap after ${last?.afterChoices ?? 'many'} choices, against ${first?.afterChoices ?? 'few'}`,
			growth,
			10,
			'≤ 10 % more',
			growth === undefined ? '–' : `${growth.toFixed(1)} % more`,
		),
	];
}

function lighthouseBars({ site }: RunFigures): readonly Bar[] {
	return site.lighthouse.flatMap(({ address, scores }) =>
		Object.entries(scores).map(([id, score]) => {
			const least = id === 'performance' ? 90 : 100;
			return atLeast(
				`Lighthouse ${address}, ${id}`,
				score,
				least,
				id === 'performance' ? '≥ 90, aim 95' : '100',
				score.toFixed(0),
			);
		}),
	);
}

/** The figures that were promised, and whether this run has them. */
export function barsTable(figures: RunFigures): string {
	const bars = [pictureBars, linkBars, choiceBars, engineBars, upkeepBars, lighthouseBars].flatMap((of) =>
		of(figures),
	);
	const verdict = (isMet: boolean | undefined) => (isMet === undefined ? '' : isMet ? 'met' : 'MISSED');
	return `Bars\n${table([
		['what', 'bar', 'found', ''],
		...bars.map(({ what, bar, found, isMet }) => [what, bar, found, verdict(isMet)]),
	])}`;
}
