import { visit, withProfile } from '../harness/browser.ts';
import type { Line } from '../harness/lines.ts';
import { serve, type Mount } from '../harness/server.ts';
import type { LongTask } from '../in-page/types.ts';

/** The kinds of pages whose arrival is watched, by their paths. */
export const ARRIVALS: readonly string[] = [
	'',
	'compare/metros/',
	'compare/paths/',
	'roles/29-2072/',
	'metros/12420/',
	'?role=29-9021&area=12420',
];

/** Tasks over 50 ms of a page's arrival, in the run whose longest is the median one. */
export interface MainThreadFigures {
	readonly address: string;
	/** First contentful paint, milliseconds since navigation start. */
	readonly paint: number;
	/** First picture of settled figures; of an address with choices, its own. */
	readonly picture: number;
	/** Of the tasks that end after the first paint; 0 without any over 50 ms. */
	readonly longest: number;
	/** All of them; those that ended before the first paint too. */
	readonly tasks: readonly LongTask[];
}

/** From the picture on, and while the engine boots: what comes later belongs to no arrival. */
const WATCHED = 5000;
const BOOT_WITHIN = 30_000;

/** Visits a page with empty caches and notes the tasks over 50 ms. */
export async function watchArrival(
	mounts: readonly Mount[],
	address: string,
	line: Line,
	runs: number,
): Promise<MainThreadFigures> {
	const found: MainThreadFigures[] = [];
	for (let run = 0; run < runs; run++) {
		await withProfile(async (profile) => {
			const server = await serve(mounts, line);
			try {
				await visit(profile, line, async (page) => {
					await page.goto(`${server.address}${address}`, { waitUntil: 'commit' });
					await page.waitForFunction(() => window.benchPictures.length > 0);
					await page.waitForTimeout(WATCHED);
					await page
						.waitForFunction(() => document.documentElement.dataset['engine'] !== 'loading', undefined, {
							timeout: BOOT_WITHIN,
						})
						.then(() => page.waitForTimeout(500))
						.catch(() => null);
					const [picture, paint, tasks] = await page.evaluate((): [number, number, LongTask[]] => [
						window.benchPictures[0]?.time ?? Number.NaN,
						window.benchArrival.paint ?? Number.NaN,
						window.benchLongTasks,
					]);
					const after = tasks.filter(({ start, duration }) => !(start + duration <= paint));
					const longest = Math.max(0, ...after.map(({ duration }) => duration));
					found.push({ address: `/${address}`, paint, picture, longest, tasks });
				});
			} finally {
				await server.close();
			}
		});
	}
	found.sort((a, b) => a.longest - b.longest);
	const middle = found[Math.ceil(found.length / 2) - 1];
	if (!middle) throw new Error('there was no visit');
	return middle;
}
