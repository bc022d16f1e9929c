import type { Page } from '@playwright/test';
import { visit, withProfile } from '../harness/browser.ts';
import { secondsFor, UNTHROTTLED, type Line } from '../harness/lines.ts';
import { serve, type Mount } from '../harness/server.ts';
import { median } from '../harness/statistics.ts';
import type { Face } from '../in-page/types.ts';
import { wakeEngine, type Waking } from './awake.ts';
import { choose } from './choose.ts';

/** One visit, milliseconds since navigation start; bytes as they were sent. NaN: it did not come, or was not waited for. */
interface Visit {
	readonly paint: number;
	/** The marks of pay by role are painted. */
	readonly picture: number;
	readonly largest: number;
	readonly hydrated: number;
	/** Sum of the layout's shifts until watching ends. */
	readonly shift: number;
	/** Until the engine is ready: from navigation start, or from the choice that asked for it. */
	readonly engine: number;
	/** A first choice, made when the engine was ready, has settled: its tables have been loaded. */
	readonly table: number;
	readonly bytesToEngine: number;
	readonly bytes: number;
	/** Milliseconds that the bytes up to the engine need on the line; NaN without a line's speed. */
	readonly engineBytesNeed: number;
}

export interface Arrivals {
	readonly line: string;
	/** How the engine came to boot in first visits; null where it was not waited for. */
	readonly waking: Waking | null;
	readonly cold: Visit;
	/** In the same profile with the browser started anew; null where it was not asked for. */
	readonly warm: Visit | null;
}

export interface ArrivalOptions {
	readonly mounts: readonly Mount[];
	/** Path of the page, without a slash before it. */
	readonly path: string;
	readonly line: Line;
	readonly runs: number;
	/** For how long after hydration the page is left alone, milliseconds. */
	readonly watched: number;
	/** Waits for the engine and a first choice too. */
	readonly untilTable: boolean;
	readonly secondVisit: boolean;
	/** The query string of the first choice. */
	readonly firstChoice: string;
}

/** Milliseconds after the first picture at which nothing is to change in it any more. */
const FACE_STAYS = 4000;

/** A page that does not say by then that it is ready for choices is not waited for any longer. */
const HYDRATED_WITHIN = 20_000;

/** Visits the page with empty caches, and again with what these hold then; medians of the runs. */
export async function timeArrivals(options: ArrivalOptions): Promise<Arrivals> {
	const cold: Arrived[] = [];
	const warm: Arrived[] = [];
	for (let run = 0; run < options.runs; run++) {
		await withProfile(async (profile) => {
			const server = await serve(options.mounts, options.line);
			const once = () =>
				visit(profile, options.line, (page) =>
					arrive(page, `${server.address}${options.path}`, server.sent, options),
				);
			try {
				cold.push(await once());
				if (options.secondVisit) warm.push(await once());
			} finally {
				await server.close();
			}
		});
	}
	return {
		line: options.line.title,
		waking: cold.at(-1)?.waking ?? null,
		cold: medians(cold),
		warm: warm.length ? medians(warm) : null,
	};
}

type Arrived = Visit & { readonly waking: Waking | null };

async function arrive(
	page: Page,
	address: string,
	sent: () => number,
	options: ArrivalOptions,
): Promise<Arrived> {
	const before = sent();
	await page.goto(address, { waitUntil: 'commit' });
	await page.waitForFunction(() => window.benchArrival.picture !== undefined);
	// Asked for from now on: an engine that boots by itself may be ready while the page is being watched.
	const sentAtReady = page
		.waitForFunction(() => window.benchArrival.engine !== undefined)
		.then(sent, () => Number.NaN);
	await page
		.waitForFunction(() => window.benchArrival.hydrated !== undefined, undefined, {
			timeout: HYDRATED_WITHIN,
		})
		.catch(() => null);
	await page.waitForTimeout(options.watched);
	// Before any choice: it draws anew, which would count as the largest paint.
	const arrival = await page.evaluate(() => window.benchArrival);
	const boot = options.untilTable ? await bootOf(page, options, before, sent, sentAtReady) : NO_BOOT;
	const { paint = Number.NaN, picture = Number.NaN, largest = Number.NaN, hydrated = Number.NaN } = arrival;
	return {
		...{ paint, picture: Math.max(paint, picture), largest, hydrated, shift: arrival.shift ?? 0 },
		...boot,
		bytes: sent() - before,
		engineBytesNeed: (secondsFor(boot.bytesToEngine, options.line) ?? Number.NaN) * 1000,
	};
}

type Boot = Pick<Arrived, 'waking' | 'engine' | 'table' | 'bytesToEngine'>;

const NO_BOOT: Boot = { waking: null, engine: Number.NaN, table: Number.NaN, bytesToEngine: Number.NaN };

/** Waits for the engine, asking for it where it does not boot by itself, and makes a first choice then. */
async function bootOf(
	page: Page,
	{ line, firstChoice }: ArrivalOptions,
	before: number,
	sent: () => number,
	sentAtReady: Promise<number>,
): Promise<Boot> {
	let from = 0;
	let sentBefore = before;
	const waking = await wakeEngine(page, async () => {
		sentBefore = sent();
		from = await page.evaluate(() => performance.now());
	});
	if (waking === 'not needed') return { ...NO_BOOT, waking };
	const bytesToEngine = (await sentAtReady) - sentBefore;
	const engine = await page.evaluate(() => window.benchArrival.engine ?? Number.NaN);
	await choose(page, firstChoice);
	const table = await page.evaluate(
		() => performance.getEntriesByName('bench:end').at(-1)?.startTime ?? Number.NaN,
	);
	// A service worker may still be storing what was fetched: the second visit is to find it.
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(line.bitsPerSecond === null ? 1000 : 3000);
	return { waking, engine: engine - from, table: table - from, bytesToEngine };
}

function medians(visits: readonly Visit[]): Visit {
	const of = (pick: (visit: Visit) => number) => median(visits.map(pick));
	return {
		paint: of(({ paint }) => paint),
		picture: of(({ picture }) => picture),
		largest: of(({ largest }) => largest),
		hydrated: of(({ hydrated }) => hydrated),
		shift: of(({ shift }) => shift),
		engine: of(({ engine }) => engine),
		table: of(({ table }) => table),
		bytesToEngine: of(({ bytesToEngine }) => bytesToEngine),
		bytes: of(({ bytes }) => bytes),
		engineBytesNeed: of(({ engineBytesNeed }) => engineBytesNeed),
	};
}

/** Looks at the pictures of a page when they are first painted and again a while after, without a slow line. */
export async function lookAtFace(mounts: readonly Mount[], path: string): Promise<readonly Face[]> {
	return withProfile(async (profile) => {
		const server = await serve(mounts, UNTHROTTLED);
		try {
			return await visit(profile, UNTHROTTLED, async (page) => {
				await page.goto(`${server.address}${path}`, { waitUntil: 'commit' });
				await page.waitForFunction(() => window.benchArrival.picture !== undefined);
				const first = await page.evaluate(() => window.benchFace());
				await page.waitForTimeout(FACE_STAYS);
				return [first, await page.evaluate(() => window.benchFace())];
			});
		} finally {
			await server.close();
		}
	});
}
