import type { Page } from '@playwright/test';
import { visit, withBrowser, withProfile } from '../harness/browser.ts';
import { UNTHROTTLED, type Line } from '../harness/lines.ts';
import { serve, type Mount } from '../harness/server.ts';
import { median } from '../harness/statistics.ts';
import type { Picture } from '../in-page/types.ts';

/** What a shared link asks for: the same three questions on each page. */
export const QUESTIONS = ['role × area', 'role × local dollars', 'two roles × three areas'] as const;
type Question = (typeof QUESTIONS)[number];

interface SharedLink {
	readonly page: string;
	readonly question: Question;
	/** Path and query string, without a slash before them. */
	readonly address: string;
}

const ADDRESSES: Readonly<Record<string, Readonly<Record<Question, string>>>> = {
	'': {
		'role × area': '?role=29-9021&area=12420',
		'role × local dollars': '?role=29-9021&dollars=local',
		'two roles × three areas': '?role=29-9021,29-2072&area=12420,41860,35620',
	},
	'compare/metros/': {
		'role × area': '?role=29-9021&area=12420,41860',
		'role × local dollars': '?role=29-9021&area=12420,41860&dollars=local',
		'two roles × three areas': '?role=29-9021,29-2072&area=12420,41860,35620',
	},
	// Roles of this page are its sides.
	'compare/paths/': {
		'role × area': '?area=12420',
		'role × local dollars': '?area=12420&dollars=local',
		'two roles × three areas': '?area=12420,41860,35620&scope=him:11-9111;hit:29-2072',
	},
};

export const SHARED_LINKS: readonly SharedLink[] = Object.entries(ADDRESSES).flatMap(([page, questions]) =>
	QUESTIONS.map((question) => ({ page, question, address: `${page}${questions[question]}` })),
);

/** Medians of the first visits to a link, milliseconds since navigation start. */
export interface LinkFigures {
	readonly page: string;
	readonly question: string;
	readonly address: string;
	readonly line: string;
	/** The frame that shows the address's own figures has been painted. */
	readonly picture: number;
	/** `data-engine` then. */
	readonly engine: string;
	/** Bytes sent until then, a little more for the time it takes to ask. */
	readonly bytes: number;
	/** Visits in which other figures, the default's for instance, were painted as settled before. */
	readonly strayed: number;
	readonly visits: number;
}

/** Figures that stand for so long are the last ones. */
const STAYS = 1500;

/** Waits until the address's own figures stay; the first picture that shows them. Null where they never came. */
export async function ownPicture(page: Page, defaultFigures: string) {
	await page.waitForFunction(
		(standing) => window.benchPictures.some(({ figures }) => figures !== standing),
		defaultFigures,
	);
	return async (): Promise<{ readonly picture: Picture; readonly strayed: boolean } | null> => {
		await page.waitForTimeout(STAYS);
		const pictures = await page.evaluate(() => window.benchPictures);
		const last = pictures.at(-1);
		const first = pictures.findIndex(({ figures }) => figures === last?.figures);
		const picture = pictures[first];
		return picture && picture.figures !== defaultFigures ? { picture, strayed: first > 0 } : null;
	};
}

/** What each page shows without choices, to be told from an address's own figures. */
export async function defaultFigures(
	mounts: readonly Mount[],
	pages: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const server = await serve(mounts, UNTHROTTLED);
	try {
		return await withBrowser(UNTHROTTLED, async (page) => {
			const found = new Map<string, string>();
			for (const path of pages) {
				await page.goto(`${server.address}${path}`, { waitUntil: 'commit' });
				await page.waitForFunction(() => window.benchPictures.length > 0);
				await page.waitForTimeout(STAYS);
				found.set(path, await page.evaluate(() => window.benchPictures.at(-1)?.figures ?? ''));
			}
			return found;
		});
	} finally {
		await server.close();
	}
}

/** First visits to a link, each in a fresh profile. */
export async function timeLink(
	mounts: readonly Mount[],
	link: SharedLink,
	line: Line,
	runs: number,
	standing: string,
): Promise<LinkFigures> {
	const found: { readonly picture: Picture; readonly strayed: boolean; readonly bytes: number }[] = [];
	for (let run = 0; run < runs; run++) {
		await withProfile(async (profile) => {
			const server = await serve(mounts, line);
			try {
				await visit(profile, line, async (page) => {
					await page.goto(`${server.address}${link.address}`, { waitUntil: 'commit' });
					const settle = await ownPicture(page, standing);
					const bytes = server.sent();
					const own = await settle();
					if (!own) throw new Error('the figures painted first did not stay');
					found.push({ ...own, bytes });
				});
			} finally {
				await server.close();
			}
		});
	}
	return {
		...link,
		line: line.title,
		picture: median(found.map(({ picture }) => picture.time)),
		engine: [...new Set(found.map(({ picture }) => picture.engine))].join(', '),
		bytes: median(found.map(({ bytes }) => bytes)),
		strayed: found.filter(({ strayed }) => strayed).length,
		visits: found.length,
	};
}
