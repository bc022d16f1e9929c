import type { Page } from '@playwright/test';
import { visit, withProfile } from '../harness/browser.ts';
import { secondsFor, type Line } from '../harness/lines.ts';
import { serve, type Mount } from '../harness/server.ts';
import { median } from '../harness/statistics.ts';
import type { Arrival, LongTask } from '../in-page/types.ts';

/** One visit, milliseconds since navigation start; bytes as they were sent. NaN: it did not come, or was not waited for. */
interface Visit {
	readonly paint: number;
	/** The marks of pay by role are painted. */
	readonly picture: number;
	readonly largest: number;
	readonly hydrated: number;
	readonly engine: number;
	/** A first choice, made when the engine was ready, has settled: its tables have been loaded. */
	readonly table: number;
	readonly bytesToEngine: number;
	readonly bytes: number;
	/** Milliseconds that the bytes up to the engine need on the line; NaN without a line's speed. */
	readonly engineBytesNeed: number;
	/** Tasks over 50 ms after hydration, the longest. */
	readonly longestTask: number;
}

export interface Arrivals {
	readonly line: string;
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
	/** Waits for the engine and a first choice too. */
	readonly untilTable: boolean;
	readonly secondVisit: boolean;
	/** The query string of the first choice. */
	readonly firstChoice: string;
}

/** Visits the page with empty caches, and again with what these hold then; medians of the runs. */
export async function timeArrivals(options: ArrivalOptions): Promise<Arrivals> {
	const cold: Visit[] = [];
	const warm: Visit[] = [];
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
	return { line: options.line.title, cold: medians(cold), warm: warm.length ? medians(warm) : null };
}

async function arrive(
	page: Page,
	address: string,
	sent: () => number,
	{ line, untilTable, firstChoice }: ArrivalOptions,
): Promise<Visit> {
	const before = sent();
	await page.goto(address, { waitUntil: 'commit' });
	await page.waitForFunction(() => window.benchArrival.picture !== undefined && window.benchArrival.hydrated);
	let table = Number.NaN;
	let largest = Number.NaN;
	let bytesToEngine = Number.NaN;
	if (untilTable) {
		await page.waitForFunction(() => window.benchArrival.engine !== undefined);
		bytesToEngine = sent() - before;
		// A choice draws anew, and would count as the largest paint.
		largest = await page.evaluate(() => window.benchArrival.largest ?? Number.NaN);
		await page.evaluate((search) => window.bench.choose(search, null), firstChoice);
		table = await page.evaluate(
			() => performance.getEntriesByName('bench:end').at(-1)?.startTime ?? Number.NaN,
		);
		// A service worker may still be storing what was fetched: the second visit is to find it.
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(line.bitsPerSecond === null ? 1000 : 3000);
	} else await page.waitForTimeout(500);
	const [arrival, tasks] = await page.evaluate(
		() => [window.benchArrival, window.benchLongTasks] as [Arrival, LongTask[]],
	);
	const { paint = Number.NaN, picture = Number.NaN } = arrival;
	if (Number.isNaN(largest)) largest = arrival.largest ?? Number.NaN;
	const { hydrated = Number.NaN, engine = Number.NaN } = arrival;
	const after = tasks.filter(({ start }) => start >= hydrated);
	return {
		...{ paint, picture: Math.max(paint, picture), largest, hydrated, engine, table, bytesToEngine },
		bytes: sent() - before,
		engineBytesNeed: (secondsFor(bytesToEngine, line) ?? Number.NaN) * 1000,
		longestTask: Math.max(0, ...after.map(({ duration }) => duration)),
	};
}

function medians(visits: readonly Visit[]): Visit {
	const of = (pick: (visit: Visit) => number) => median(visits.map(pick));
	return {
		paint: of(({ paint }) => paint),
		picture: of(({ picture }) => picture),
		largest: of(({ largest }) => largest),
		hydrated: of(({ hydrated }) => hydrated),
		engine: of(({ engine }) => engine),
		table: of(({ table }) => table),
		bytesToEngine: of(({ bytesToEngine }) => bytesToEngine),
		bytes: of(({ bytes }) => bytes),
		engineBytesNeed: of(({ engineBytesNeed }) => engineBytesNeed),
		longestTask: of(({ longestTask }) => longestTask),
	};
}
