import { visit, withProfile } from '../harness/browser.ts';
import type { Line } from '../harness/lines.ts';
import { serve, type Mount } from '../harness/server.ts';
import { median } from '../harness/statistics.ts';
import type { QUESTIONS } from '../site/shared-links.ts';

/** First picture of a peer opened with a question in its address, milliseconds since navigation start. */
export interface PeerLinkFigures {
	readonly question: (typeof QUESTIONS)[number];
	readonly line: string;
	readonly picture: number;
}

/** The product's questions as the peer's address has them. It knows no prices: there it is asked for the role alone. */
const SEARCHES: Readonly<Record<PeerLinkFigures['question'], string>> = {
	'role × area': '?size=set&occ_code=29-9021&area_code=12420',
	'role × local dollars': '?size=set&occ_code=29-9021',
	'two roles × three areas': '?size=set&occ_code=29-9021,29-2072&area_code=12420,41860,35620',
};

/** Visits the peer with empty caches; the median of its first pictures. */
export async function timePeerLink(
	mounts: readonly Mount[],
	question: PeerLinkFigures['question'],
	line: Line,
	runs: number,
): Promise<PeerLinkFigures> {
	const pictures: number[] = [];
	for (let run = 0; run < runs; run++) {
		await withProfile(async (profile) => {
			const server = await serve(mounts, line);
			try {
				await visit(profile, line, async (page) => {
					await page.goto(`${server.address}${SEARCHES[question]}`, { waitUntil: 'commit' });
					await page.waitForFunction(() => window.benchArrival.picture !== undefined);
					pictures.push(await page.evaluate(() => window.benchArrival.picture ?? Number.NaN));
				});
			} finally {
				await server.close();
			}
		});
	}
	return { question, line: line.title, picture: median(pictures) };
}
