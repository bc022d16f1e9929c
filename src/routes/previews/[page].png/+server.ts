import { error } from '@sveltejs/kit';
import { NATION } from '$lib/domain/area.ts';
import { openAreaBook } from '../../metros/area-book.server.ts';
import { listCard } from '../card.ts';
import { cardLines } from '../lines.server.ts';
import { previewOf } from '../previews.server.ts';
import { OEWS, PAGES, placeSubtitle } from '../words.ts';

export const prerender = true;

export function entries() {
	return Object.keys(PAGES).map((page) => ({ page }));
}

/** The card of a page of its own: its title over what the roles earn in the nation. */
export async function GET({ params }) {
	const title = PAGES[params.page];
	const nation = (await openAreaBook()).get(NATION);
	if (title === undefined || !nation) error(404, `There is no page ${params.page}.`);
	const frame = { title, subtitle: `${placeSubtitle(nation.year)}, United States`, source: OEWS };
	return previewOf(listCard(frame, await cardLines(nation.rows)));
}
