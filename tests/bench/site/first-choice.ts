import type { Page } from '@playwright/test';
import { visit, withProfile } from '../harness/browser.ts';
import type { Line } from '../harness/lines.ts';
import { serve, type Mount } from '../harness/server.ts';
import { median } from '../harness/statistics.ts';
import { ownPicture } from './shared-links.ts';

/** A choice made right after the first picture of a first visit, milliseconds; medians. */
export interface FirstChoiceFigures {
	readonly search: string;
	/** When the choice was made, since navigation start. */
	readonly madeAt: number;
	/** From the choice until the frame that paints the last view in sight. */
	readonly answered: number;
	/** `data-engine` when the page had settled. */
	readonly engine: string;
	/** `in the page`, or `loaded anew` where the page was not ready and the browser followed the link. */
	readonly way: string;
}

type Once = Omit<FirstChoiceFigures, 'search'>;

/** Follows a link right after the first picture, each time in a fresh profile. */
export async function timeFirstChoice(
	mounts: readonly Mount[],
	line: Line,
	search: string,
	runs: number,
): Promise<FirstChoiceFigures> {
	const found: Once[] = [];
	for (let run = 0; run < runs; run++) {
		await withProfile(async (profile) => {
			const server = await serve(mounts, line);
			try {
				found.push(await visit(profile, line, (page) => chooseAtOnce(page, server.address, search)));
			} finally {
				await server.close();
			}
		});
	}
	return {
		search,
		madeAt: median(found.map(({ madeAt }) => madeAt)),
		answered: median(found.map(({ answered }) => answered)),
		engine: [...new Set(found.map(({ engine }) => engine))].join(', '),
		way: [...new Set(found.map(({ way }) => way))].join(', '),
	};
}

async function chooseAtOnce(page: Page, address: string, search: string): Promise<Once> {
	await page.goto(address, { waitUntil: 'commit' });
	await page.waitForFunction(() => window.benchArrival.picture !== undefined);
	const origin = await page.evaluate(() => performance.timeOrigin);
	const inPage = await page
		.evaluate((to) => window.bench.choose(to, null), search)
		.catch((error: unknown) => {
			if (error instanceof Error && /context was destroyed|navigat/i.test(error.message)) return null;
			throw error;
		});
	const start = () => page.evaluate(() => Number(sessionStorage.getItem('bench:start')));
	if (inPage) {
		const madeAt = (await start()) - origin;
		return { madeAt, answered: inPage.painted, engine: inPage.engine, way: 'in the page' };
	}
	// Its first view may well show what the default shows: a document loaded anew says itself when it has settled.
	const settle = await ownPicture(page, '');
	const own = await settle();
	if (!own) throw new Error('the figures painted first did not stay');
	const since = await page.evaluate(() => performance.timeOrigin);
	const madeAt = await start();
	return {
		madeAt: madeAt - origin,
		answered: since + own.picture.time - madeAt,
		engine: own.picture.engine,
		way: 'loaded anew',
	};
}
