import { fact, factWords } from '$lib/charts/datum.ts';
import { circleMark, keyedMarks, lineMark, nothingScene, textMark } from '$lib/charts/marks.ts';
import type { AreaCode } from '$lib/domain/area.ts';
import { formatEstimate, formatMissing } from '$lib/domain/format.ts';
import type { Period, WageMeasure } from '$lib/domain/measure.ts';
import { shortArea } from '$lib/domain/metro-row.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import {
	placeText,
	type RankChange,
	type RoleRanks,
	type Unranked,
	type RankPlace,
} from '$lib/domain/rank-change.ts';
import { placeInks } from '../metro-comparison/state.ts';
import {
	breakingWidth,
	NARROW_BELOW,
	type Datum,
	type LimitedRoom,
	type Mark,
	type Room,
	type Scene,
	type Block,
	type Box,
} from '$lib/charts/scene.ts';
import { linesOfPart, WHOLE, type LinePart } from '$lib/charts/portion.ts';
import { ellipsis, textWidth, wrap } from '$lib/charts/text-width.ts';
import { wageKey } from '$lib/charts/wage-datum.ts';

/** What the view `metro-ranks` shows. */
export interface MetroRanksState {
	readonly ranks: readonly RoleRanks[];
	readonly measure: WageMeasure;
	readonly pay: Period;
	/** The places compared, in the order chosen: each has a colour. */
	readonly areas: readonly AreaCode[];
	/** What the two ends are called: `in plain dollars`, `after local prices`. */
	readonly names: readonly [string, string];
}

const TITLE_SIZE = 15;
const SIZE = 13;
const SMALL = 12;
const STEP = 27;
/** From one place to the next in a low room, in which figures stand beside names. */
const LEAST_STEP = 17;
const PANEL_GAP = 20;
/** Over the places of a role, for the names of both ends. */
const ENDS_HEAD = 34;
/** Room for the name of an end, however short the areas are. */
const LEAST_END = 90;
/** Between a name and its figure. */
const TEXT_GAP = 12;
const WIDEST = 1280;

/** Why an area has no place, in words. */
export const UNRANKED: Readonly<Record<Unranked, string>> = {
	no_figure: 'no figure',
	no_price_parity: 'no price level',
	top_coded: 'top-coded, so its rank is not known',
};

/**
 * A panel for each role: the areas by place in published dollars at the left, in local ones at the right, a line for
 * each. Areas with the same figure stand one under the other with the same place. What cannot be ranked is named below. In a
 * room of a height the places of a role are as close as one panel of them needs to be.
 */
export function metroRanksLayout(state: MetroRanksState, room: LimitedRoom, part: LinePart = WHOLE): Scene {
	const marks: Mark[] = [];
	const data: Datum[] = [];
	const ends = endRoom(state, room);
	const step = stepOf(state, room);
	let y = 0;
	for (const role of linesOfPart(state.ranks, part)) {
		const top = y === 0 ? 0 : y + PANEL_GAP;
		const titles = wrap(role.occTitle, breakingWidth(room), TITLE_SIZE, 600, 3);
		marks.push(
			...titles.map((line, index) =>
				textMark(0, top + 14 + index * (TITLE_SIZE + 3), line, { ink: 'ink', size: TITLE_SIZE, weight: 600 }),
			),
		);
		y = top + titles.length * (TITLE_SIZE + 3) + 2;
		const ranked = role.changes.filter(({ unranked }) => unranked === null);
		if (ranked.length > 0) {
			const panel = bumps(ranked, state, y, room, { ends, step });
			marks.push(...panel.marks);
			data.push(...panel.data);
			y += panel.height;
		}
		for (const change of role.changes.filter(({ unranked }) => unranked !== null)) {
			const text = `Not ranked: ${unrankedText(change, state)}.`;
			const lines = wrap(text, breakingWidth(room), SMALL, 400, 3);
			marks.push(...lines.map((line, index) => textMark(0, y + 16 + index * 15, line)));
			const height = lines.length * 15 + 6;
			data.push(datumOf(change, state, { x: 0, y: y + 2, width: Math.min(room.width, WIDEST), height }));
			y += height;
		}
	}
	if (state.ranks.length === 0) return nothingScene(room, 'Nothing to rank for this choice.', 40);
	return { width: room.width, height: y + 6, marks, data };
}

/** `Texas, $106,590 as published (no price parity)`. */
function unrankedText({ row, unranked }: RankChange, { measure, pay, names }: MetroRanksState): string {
	const { published } = row;
	const estimate = published[measure];
	if (unranked === 'no_figure') return `${published.areaTitle} (${formatMissing(estimate.flag)})`;
	const why = unranked === null ? '' : ` (${UNRANKED[unranked]})`;
	return `${published.areaTitle}, ${formatEstimate(estimate, measure, pay)} ${names[0]}${why}`;
}

/** Room for the texts of each end, the same in every panel. */
function endRoom(state: MetroRanksState, room: Room): number {
	const narrow = room.width < NARROW_BELOW;
	const widths = state.ranks.flatMap(({ changes }) =>
		changes.flatMap((change) => [
			endWidth(change, 'published', state, narrow),
			endWidth(change, 'local', state, narrow),
		]),
	);
	return Math.min(Math.max(LEAST_END, ...widths), Math.min(room.width, WIDEST) * (narrow ? 0.36 : 0.4));
}

/** From one place to the next. */
function stepOf({ ranks }: MetroRanksState, room: LimitedRoom): number {
	const usual = room.width < NARROW_BELOW ? STEP + 8 : STEP;
	if (room.height === undefined || room.width < NARROW_BELOW) return usual;
	const most = Math.max(1, ...ranks.map(({ changes }) => changes.length));
	// A title of one line, the names of both ends, and what the last panel ends with.
	const others = TITLE_SIZE + 5 + ENDS_HEAD + 6;
	return Math.max(LEAST_STEP, Math.min(usual, (room.height - others) / most));
}

/** Where and how the ranks of a role are drawn. */
interface Ends {
	readonly state: MetroRanksState;
	readonly narrow: boolean;
	/** Room for the texts of each end. */
	readonly ends: number;
	/** The line's left and right end. */
	readonly from: number;
	readonly to: number;
}

function bumps(
	changes: readonly RankChange[],
	state: MetroRanksState,
	top: number,
	room: Room,
	{ ends, step }: { readonly ends: number; readonly step: number },
): Block {
	const width = Math.min(room.width, WIDEST);
	const narrow = room.width < NARROW_BELOW;
	const place: Ends = { state, narrow, ends, from: ends + 12, to: width - ends - 12 };
	const slots = (basis: 'published' | 'local') =>
		new Map(
			[...changes]
				.sort((one, other) => (one[basis]?.rank ?? 0) - (other[basis]?.rank ?? 0))
				.map((change, index) => [change, top + ENDS_HEAD + step / 2 + index * step]),
		);
	const [left, right] = [slots('published'), slots('local')];
	const marks: Mark[] = [
		...heading(state.names[0], ends, top + 24, ends, 'end'),
		...heading(state.names[1], width - ends, top + 24, ends, 'start'),
	];
	const data: Datum[] = [];
	for (const change of changes) {
		const [y1, y2] = [left.get(change) ?? top, right.get(change) ?? top];
		marks.push(keyedMarks(wageKey(change.row.published), bump(change, place, y1, y2)));
	}
	// By the keyboard one goes down the places at the right, which are the finding.
	for (const change of [...changes].sort((one, other) => (right.get(one) ?? 0) - (right.get(other) ?? 0))) {
		const y = right.get(change) ?? top;
		// A line that keeps its place has the whole row to itself, others cross each other on the way.
		const from = left.get(change) === y ? 0 : place.to;
		data.push(datumOf(change, state, { x: from, y: y - step / 2, width: width - from, height: step }));
	}
	return { marks, data, height: ENDS_HEAD + changes.length * step };
}

/** The name of an end, in two lines where one has no room, the last on the baseline `y`. */
function heading(name: string, x: number, y: number, room: number, anchor: 'start' | 'end'): readonly Mark[] {
	const lines = wrap(capitalised(name), room, SMALL, 600, 2);
	return lines.map((line, index): Mark =>
		textMark(x, y - (lines.length - 1 - index) * 14, line, { weight: 600, anchor }),
	);
}

/** A line in the colour of its place, heavier where the rank changes. */
function bump(
	change: RankChange,
	{ state, narrow, ends, from, to }: Ends,
	y1: number,
	y2: number,
): readonly Mark[] {
	const { published, local, row } = change;
	if (!published || !local) return [];
	const moves = published.rank !== local.rank;
	const ink = placeInks(state.areas)(row.published.areaCode);
	const weight = moves ? 600 : 400;
	const texts = (basis: 'published' | 'local', x: number, y: number): readonly Mark[] => {
		const [place, anchor] =
			basis === 'published' ? ([published, 'end'] as const) : ([local, 'start'] as const);
		const style = { ink: 'ink', size: SIZE, weight, anchor } as const;
		const whole = `${placeText(place)} ${shortArea(row.published.areaTitle)}`;
		// The state goes before a part of the city's name does.
		const city = whole.replace(/,[^,]*$/, '');
		const name = ellipsis(textWidth(whole, SIZE, weight) <= ends ? whole : city, ends, SIZE, weight);
		const pay = formatEstimate(row[basis][state.measure], state.measure, state.pay);
		if (narrow) {
			return [textMark(x, y - 2, name, style), textMark(x, y + 13, pay, { anchor })];
		}
		const gap = textWidth(pay, SMALL, 400) + TEXT_GAP;
		const nameRoom = Math.max(0, ends - gap);
		const short = ellipsis(name, nameRoom, SIZE, weight);
		const [nameAt, payAt] =
			anchor === 'end' ? [x - gap, x] : [x, x + textWidth(short, SIZE, weight) + TEXT_GAP];
		const marks = [textMark(nameAt, y + 4.5, short, style), textMark(payAt, y + 4.5, pay, { anchor })];
		return anchor === 'end' ? marks.reverse() : marks;
	};
	return [
		lineMark(from, y1, to, y2, ink, moves ? 3 : 1.5),
		circleMark(from, y1, 4.5, 'ink', 'paper', 1.5),
		circleMark(to, y2, 4, 'paper', 'ink', 2),
		...texts('published', from - 12, y1),
		...texts('local', to + 12, y2),
	];
}

function endWidth(
	{ row, published, local }: RankChange,
	basis: 'published' | 'local',
	{ measure, pay }: MetroRanksState,
	narrow: boolean,
): number {
	const place = basis === 'published' ? published : local;
	const name = textWidth(`${place ? placeText(place) : ''} ${shortArea(row.published.areaTitle)}`, SIZE, 600);
	const figure = textWidth(formatEstimate(row[basis][measure], measure, pay), SMALL, 400);
	return (narrow ? Math.max(name, figure) : name + TEXT_GAP + figure) + 2;
}

function datumOf(change: RankChange, state: MetroRanksState, box: Box): Datum {
	const { row, published, local, unranked } = change;
	const { measure, pay, names } = state;
	const figure = (basis: 'published' | 'local') => formatEstimate(row[basis][measure], measure, pay);
	const placed = (place: RankPlace | null, basis: 'published' | 'local') =>
		place ? `${placeText(place)} · ${figure(basis)}` : figure(basis);
	const moved =
		published && local
			? movePhrase(published.rank - local.rank)
			: `not ranked: ${UNRANKED[unranked ?? 'no_figure']}`;
	const facts = [
		fact(names[0], placed(published, 'published'), true),
		fact(names[1], placed(local, 'local'), true),
		fact('change', moved),
	];
	return {
		...box,
		key: wageKey(row.published),
		title: row.published.areaTitle,
		subtitle: `${row.published.occTitle} · May ${row.published.year}`,
		facts,
		label: `${row.published.areaTitle}, ${row.published.occTitle}: ${factWords(facts)}.`,
	};
}

/** `up 2 ranks`, `down 1 rank`, `the same rank`. */
export function movePhrase(places: number): string {
	if (places === 0) return 'the same rank';
	const count = Math.abs(places);
	return `${places > 0 ? 'up' : 'down'} ${count} rank${count === 1 ? '' : 's'}`;
}
