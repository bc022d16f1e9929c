import { choiceKinds } from '../site/choices.ts';
import { withBrowser } from '../harness/browser.ts';
import { buildPage } from '../harness/build-page.ts';
import { UNTHROTTLED, type Line } from '../harness/lines.ts';
import { serve, type Mount } from '../harness/server.ts';
import { timeBrush, type BrushFigures } from '../site/brush.ts';
import { takeLongTasks, timeKind, type ChoiceFigures } from '../site/choose.ts';
import { timeArrivals, type Arrivals } from '../site/first-picture.ts';
import { QUESTIONS } from '../site/shared-links.ts';
import { timePeerLink, type PeerLinkFigures } from './links.ts';
import type { PeerRows } from './rows.ts';

export type Peer = 'vgplot' | 'crossfilter';

/** One peer with so many rows. */
export interface PeerSizeFigures {
	readonly rows: number;
	/** Milliseconds until its charts answer, on this machine without a slow line. */
	readonly ready: number;
	readonly choices: readonly ChoiceFigures[];
	readonly brush: BrushFigures;
}

export interface PeerFigures {
	readonly arrivals: readonly Arrivals[];
	/** By size; a message where the peer did not hold it. */
	readonly sizes: Readonly<Record<string, PeerSizeFigures | string>>;
}

export interface PeerOptions {
	readonly datasets: string;
	readonly rows: PeerRows;
	readonly lines: readonly Line[];
	readonly runs: number;
	/** How many choices of each kind. */
	readonly choices: number;
	readonly drags: number;
	/** How often the whole country is repeated in the largest size; 0 leaves that size out. */
	readonly copies: number;
}

/** The page waits for this long; a peer that needs more is said not to hold the size. */
const READY_WITHIN = 240_000;

async function peerMounts(peer: Peer, rows: PeerRows): Promise<readonly Mount[]> {
	return [
		{ at: '/rows/', folder: rows.folder },
		{ at: '/', folder: await buildPage(`peers/${peer}`) },
	];
}

/** The engine-first peer opened with the questions of shared links; of a quick run the first one alone. */
export async function measurePeerLinks(
	rows: PeerRows,
	lines: readonly Line[],
	runs: number,
	isQuick: boolean,
	say: (text: string) => void,
): Promise<readonly PeerLinkFigures[]> {
	const mounts = await peerMounts('vgplot', rows);
	const figures: PeerLinkFigures[] = [];
	for (const line of lines) {
		for (const question of isQuick ? QUESTIONS.slice(0, 1) : QUESTIONS) {
			say(`vgplot: shared link, ${question}, ${line.title}`);
			figures.push(await timePeerLink(mounts, question, line, runs));
		}
	}
	return figures;
}

export async function measurePeer(
	peer: Peer,
	options: PeerOptions,
	say: (text: string) => void,
): Promise<PeerFigures> {
	const { rows, lines, runs, copies } = options;
	const mounts = await peerMounts(peer, rows);
	const arrivals: Arrivals[] = [];
	for (const line of lines) {
		say(`${peer}: first picture, ${line.title}`);
		const common = { mounts, path: '?size=set', line, runs, watched: 500, secondVisit: line === UNTHROTTLED };
		arrivals.push(await timeArrivals({ ...common, untilTable: true, firstChoice: '?occ_code=29-2072' }));
	}
	const sizes: Record<string, PeerSizeFigures | string> = {};
	const asked = [
		{ title: 'health-information set', search: '?size=set', rows: rows.set },
		{ title: 'whole country', search: '?size=country', rows: rows.country },
		...(copies
			? [
					{
						title: `${copies} × whole country`,
						search: `?size=country&copies=${copies}`,
						rows: rows.country * copies,
					},
				]
			: []),
	];
	for (const size of asked) {
		say(`${peer}: ${size.title}`);
		try {
			sizes[size.title] = await measureSize(mounts, size.search, size.rows, options);
		} catch (error) {
			sizes[size.title] = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		}
	}
	return { arrivals, sizes };
}

async function measureSize(
	mounts: readonly Mount[],
	search: string,
	rows: number,
	{ datasets, choices, drags }: PeerOptions,
): Promise<PeerSizeFigures> {
	const server = await serve(mounts, UNTHROTTLED);
	try {
		return await withBrowser(UNTHROTTLED, async (page) => {
			await page.goto(`${server.address}${search}`);
			await page.waitForFunction(() => window.benchArrival.engine !== undefined, undefined, {
				timeout: READY_WITHIN,
			});
			const ready = await page.evaluate(() => window.benchArrival.engine ?? Number.NaN);
			const figures: ChoiceFigures[] = [];
			const kinds = await choiceKinds(datasets, choices);
			const wanted = rows < 50_000 ? ['role', 'area'] : ['role, whole country', 'area'];
			for (const kind of kinds.filter((candidate) => wanted.includes(candidate.kind))) {
				const asPeer = (text: string) =>
					text.replace('?role=', '?occ_code=').replace('?area=', '?area_code=').replace(/,.*/, '');
				const theirs = kind.choices.map(({ before, search: to }) => ({
					...{ before: asPeer(before), search: asPeer(to), control: null },
				}));
				figures.push(
					await timeKind(page, { ...kind, first: kind.first.slice(0, 2).map(asPeer), choices: theirs }),
				);
			}
			await page.goto(`${server.address}${search}`);
			await page.waitForFunction(() => window.benchArrival.engine !== undefined, undefined, {
				timeout: READY_WITHIN,
			});
			await takeLongTasks(page);
			return { rows, ready, choices: figures, brush: await timeBrush(page, drags, null) };
		});
	} finally {
		await server.close();
	}
}
