import { BROADBAND, SLOW_PHONE, UNTHROTTLED } from '../harness/lines.ts';
import type { Mount } from '../harness/server.ts';
import type { Face } from '../in-page/types.ts';
import type { Options } from '../options.ts';
import { timeFirstChoice, type FirstChoiceFigures } from './first-choice.ts';
import { lookAtFace, timeArrivals, type Arrivals } from './first-picture.ts';
import { LIGHTHOUSE_PAGES, runLighthouse, withProductServer, type LighthouseFigures } from './lighthouse.ts';
import { ARRIVALS, watchArrival, type MainThreadFigures } from './main-thread.ts';
import { defaultFigures, SHARED_LINKS, timeLink, type LinkFigures } from './shared-links.ts';

/** What is measured on pages opened anew. */
export interface ArrivalFigures {
	readonly arrivals: readonly Arrivals[];
	/** The default's pictures: when first painted, and a while after. */
	readonly face: readonly Face[];
	readonly links: readonly LinkFigures[];
	readonly firstChoices: readonly FirstChoiceFigures[];
	readonly mainThread: readonly MainThreadFigures[];
	readonly lighthouse: readonly LighthouseFigures[];
}

/** Pages that a quick run leaves out of Lighthouse. */
const SECOND_OF_ITS_KIND: ReadonlySet<string> = new Set(['metros/12420/', 'compare/metros/']);
/** Layout shifts count until then after hydration. */
const WATCHED = 3000;

/** Does a part of the work under a title; one that fails is noted, the others go on. */
export type Attempt = (title: string, work: () => Promise<void>) => Promise<void>;

/** Everything about pages opened anew that the options ask for. `firstChoice` is a choice to load the first tables by. */
export async function measureArrivals(
	options: Options,
	mounts: readonly Mount[],
	firstChoice: string,
	attempt: Attempt,
): Promise<ArrivalFigures> {
	const { isQuick, runs, parts } = options;
	const arrivals: Arrivals[] = [];
	const face: Face[] = [];
	const links: LinkFigures[] = [];
	const firstChoices: FirstChoiceFigures[] = [];
	const mainThread: MainThreadFigures[] = [];
	const lighthouse: LighthouseFigures[] = [];

	if (parts.includes('first-picture')) {
		for (const line of [UNTHROTTLED, BROADBAND, SLOW_PHONE]) {
			// The engine over the slow line takes most of a minute, and says little that the other line does not.
			const untilTable = !(isQuick && line === SLOW_PHONE);
			const secondVisit = untilTable && !(isQuick && line === UNTHROTTLED);
			const asked = { mounts, path: '', line, runs, untilTable, secondVisit, firstChoice, watched: WATCHED };
			await attempt(
				`first picture, ${line.title}`,
				async () => void arrivals.push(await timeArrivals(asked)),
			);
		}
		await attempt('how the pictures look', async () => void face.push(...(await lookAtFace(mounts, ''))));
	}
	if (parts.includes('shared-links')) {
		let standing: ReadonlyMap<string, string> = new Map();
		await attempt('shared links, what the pages show without choices', async () => {
			standing = await defaultFigures(mounts, [...new Set(SHARED_LINKS.map(({ page }) => page))]);
		});
		for (const line of [BROADBAND, SLOW_PHONE]) {
			for (const link of SHARED_LINKS) {
				if (isQuick && line === SLOW_PHONE && link.question !== 'role × area') continue;
				const known = standing.get(link.page);
				if (known === undefined) continue;
				await attempt(`shared link, ${line.title}: /${link.address}`, async () => {
					links.push(await timeLink(mounts, link, line, runs, known));
				});
			}
		}
	}
	if (parts.includes('first-choice')) {
		for (const search of ['?focus=29-9021', '?area=12420']) {
			await attempt(`choice right after the first picture: ${search}`, async () => {
				firstChoices.push(await timeFirstChoice(mounts, BROADBAND, search, runs));
			});
		}
	}
	if (parts.includes('main-thread')) {
		for (const address of ARRIVALS) {
			await attempt(`main thread while /${address} arrives`, async () => {
				mainThread.push(await watchArrival(mounts, address, BROADBAND, runs));
			});
		}
	}
	if (parts.includes('lighthouse')) {
		await attempt('Lighthouse', () =>
			withProductServer(options.site, async (server) => {
				for (const path of LIGHTHOUSE_PAGES) {
					if (isQuick && SECOND_OF_ITS_KIND.has(path)) continue;
					await attempt(`Lighthouse: /${path}`, async () => {
						lighthouse.push(await runLighthouse(server, path, runs));
					});
				}
			}),
		);
	}
	return { arrivals, face, links, firstChoices, mainThread, lighthouse };
}
