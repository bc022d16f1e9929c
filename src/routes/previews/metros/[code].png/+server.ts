import { error } from '@sveltejs/kit';
import { areaPages } from '../../../built-pages.server.ts';
import { openAreaBook } from '../../../metros/area-book.server.ts';
import { listCard } from '../../card.ts';
import { cardLines } from '../../lines.server.ts';
import { previewOf } from '../../previews.server.ts';
import { OEWS, placeSubtitle } from '../../words.ts';

export const prerender = true;

/** One for every place's page. */
export async function entries() {
	return (await areaPages()).map((code) => ({ code }));
}

/** What health-information roles earn in a place. */
export async function GET({ params }) {
	const area = (await openAreaBook()).get(params.code);
	if (!area) error(404, `No table has the area ${params.code}.`);
	const frame = { title: area.facts.title, subtitle: placeSubtitle(area.year), source: OEWS };
	return previewOf(listCard(frame, await cardLines(area.rows)));
}
