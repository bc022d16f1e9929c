import { withBrowser } from '../harness/browser.ts';
import { buildPage } from '../harness/build-page.ts';
import { UNTHROTTLED } from '../harness/lines.ts';
import { serve } from '../harness/server.ts';
import { median } from '../harness/statistics.ts';

/** A way at a size: milliseconds and bytes, medians but for the first. */
export interface ExportFigures {
	readonly way: 'worker' | 'canvas';
	readonly size: string;
	/** The first export of a page, with everything it has to load. */
	readonly first: number;
	readonly took: number;
	/** The longest time in which the page could do nothing else. */
	readonly held: number;
	readonly bytes: number;
}

/** A link's picture, and a page of A4 at 300 dots an inch. */
const SIZES = [
	[1200, 675],
	[3508, 2480],
] as const;

/** Exports of one chart, by our worker and by a canvas of the page. */
export async function measureExport(
	runs: number,
	say: (text: string) => void,
): Promise<readonly ExportFigures[]> {
	say('exports in Chromium');
	const server = await serve([{ at: '/', folder: await buildPage('export/page') }], UNTHROTTLED);
	const figures: ExportFigures[] = [];
	try {
		for (const [width, height] of SIZES) {
			for (const way of ['worker', 'canvas'] as const) {
				await withBrowser(UNTHROTTLED, async (page) => {
					await page.goto(server.address);
					await page.waitForFunction(() => 'measureExport' in window);
					const [first, ...rest] = await page.evaluate(
						([way, width, height, runs]) => window.measureExport(way, width, height, runs),
						[way, width, height, runs] as const,
					);
					figures.push({
						way,
						size: `${width} × ${height}`,
						first: first?.took ?? Number.NaN,
						took: median(rest.map(({ took }) => took)),
						held: median(rest.map(({ held }) => held)),
						bytes: median(rest.map(({ bytes }) => bytes)),
					});
				});
			}
		}
	} finally {
		await server.close();
	}
	return figures;
}
