import { mapContent, type MapState, type MapStyle } from '$lib/charts/area-map/entries.ts';
import type { MapShapes } from '$lib/charts/area-map/shapes.ts';
import { mapSentences, yearSentence } from '$lib/charts/area-map/words.ts';
import { placeNouns } from '$lib/charts/place-words.ts';
import { rankRows, type RankedRow } from '$lib/charts/ranking.ts';
import { readingOf, shownWages } from '$lib/components/figure/wage-view.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { listYears } from '$lib/domain/basis.ts';
import { accentedRoles } from '$lib/domain/filters.ts';
import { isWithin, type WageRow } from '$lib/domain/wage-row.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { mapStateOf } from './area-picture.ts';
import { rankedListLayout, type RankedListState } from './layout.ts';
import { besideLevel, type AreasAnswer } from './question.ts';
import { mapWithRanking } from './with-ranking.ts';
import { rankedListWords } from './words.ts';

interface PayByArea extends ShownFigure<WageRow> {
	/** As a screen begins with it. */
	readonly ranking: RankedListState;
	/** Null without outlines, and without any row: it would be of nothing. */
	readonly map: MapState | null;
	/** What the ranking's lines are: `metros`, or `rows` where there are several years. */
	readonly places: string;
}

/** `pay-by-area` of an answer, with the map where there are outlines. */
export function payByArea(
	answer: AreasAnswer,
	given: FigureContext,
	titleOfRole: (code: string) => string,
	outlines: MapShapes | null,
	style: MapStyle = 'choropleth',
): PayByArea {
	const { filters, rows, all, focus, coverage } = answer;
	const beside = besideLevel(answer);
	const ranked = rankedOf(answer);
	const ranking: RankedListState = {
		rows: ranked,
		beside,
		chosen: filters.area,
		accented: accentedRoles({ ...filters, focus }),
		more: 0,
		...readingOf(filters, given.newestYear),
	};
	const map =
		outlines && all.length > 0
			? mapStateOf(all, { ...filters, focus }, outlines, style, given.newestYear, beside)
			: null;
	const roleTitle = all[0]?.occTitle ?? beside[0]?.occTitle ?? titleOfRole(focus ?? '');
	const placesShown = { focus, roleTitle, all, beside, places: coverage.asked };
	const isOneYear = ranked.every(({ row }) => row.year === ranked[0]?.row.year);
	const places = isOneYear ? placeNouns(ranked.map(({ row }) => row.areaCode))[1] : 'rows';
	const notes = [
		absentNote(answer),
		yearSentence(all),
		...(map ? mapSentences(mapContent(map), map) : []),
	].filter(Boolean);
	return {
		ranking,
		map,
		places,
		shown: shownWages(
			{
				filters,
				rows,
				drawn: [...all, ...beside],
				missing: coverage.missing,
				ownNotes: notes,
				words: rankedListWords(placesShown, filters, given.newestYear),
				fileNotes: () =>
					all.length > 0 && !map ? ['The map is not in this picture because it had not loaded.'] : [],
			},
			given,
		),
		file: {
			lines: ranked.length,
			noun: places,
			layout: map ? mapWithRanking(map, ranking) : (room, part) => rankedListLayout(ranking, room, part),
		},
	};
}

/** In the order of the rows, so that picture, table and files are of one order. */
function rankedOf({ all, filters: { measure, range, area } }: AreasAnswer): readonly RankedRow[] {
	// Ranks are among all places, also where a range of pay shows only some of them.
	const ranks = new Map(rankRows(all, measure).map((entry) => [entry.row, entry]));
	const chosen = new Set(area);
	return all.flatMap((row) => {
		const entry = ranks.get(row);
		const isShown = range === null || isWithin(row, measure, range) || chosen.has(row.areaCode);
		return entry && isShown ? [entry] : [];
	});
}

/** Some of the years asked for have places and others have none: that must not pass for their being unpublished. */
function absentNote({ all, filters }: AreasAnswer): string {
	if (all.length === 0) return '';
	const absent = filters.year.filter((year) => !all.some((row) => row.year === year));
	return absent.length > 0 ? `BLS data here have no places for May ${listYears(absent)}.` : '';
}

export const publish = publishAs('pay-by-area', (answer: AreasAnswer, given) =>
	payByArea(answer, given, given.titleOfRole, given.shapes),
);
