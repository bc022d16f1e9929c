import type { SocCode } from '$lib/domain/occupation.ts';
import { seriesOf, type Series, type TrendState } from './series.ts';

/** Lines drawn at first: as many as can be named at their ends. */
const FIRST_LINES = 6;

/**
 * The series that are drawn: the first lines asked for, those in color before the others, and the codes they came from or
 * became, in the same places or in what these were before.
 */
export function drawnSeries(state: TrendState): readonly Series[] {
	const all = seriesOf(state);
	if (state.isWhole) return all;
	const asked = all.filter(({ isAsked }) => isAsked);
	const isColored = ({ occCode }: Series) => state.accents.includes(occCode);
	const first = new Set(
		[...asked.filter(isColored), ...asked.filter((one) => !isColored(one))].slice(0, FIRST_LINES),
	);
	const kin = new Set(
		[...first].flatMap(({ occCode, areaCode }) =>
			relatives(state.family, occCode).map((code) => `${code}|${areaCode}`),
		),
	);
	return all.filter((one) => first.has(one) || (!one.isAsked && kin.has(lineOf(one))));
}

/** The series that ended before the newest release and led to one in color under another name. */
export function earlierSeries(
	state: TrendState,
	series: readonly Series[],
	current: readonly Series[],
): readonly Series[] {
	const titles = new Set(current.map(({ occTitle }) => occTitle));
	const kin = new Set(
		current
			.filter(({ ink }) => ink !== 'context')
			.flatMap(({ occCode, areaCode }) =>
				relatives(state.family, occCode).map((code) => `${code}|${areaCode}`),
			),
	);
	const found = series.filter(
		(one) =>
			!one.isPool &&
			!current.includes(one) &&
			(one.earlierOf !== null || !titles.has(one.occTitle)) &&
			(one.isAsked || kin.has(lineOf(one))),
	);
	// Earlier boundaries have one name, however many roles are drawn within them.
	const areas = found.map(({ earlierOf, areaCode }) => (earlierOf === null ? null : areaCode));
	return found.filter((_, at) => areas[at] === null || areas.indexOf(areas[at] ?? null) === at);
}

/** The code and the area of today whose line a series is a part of. */
function lineOf({ occCode, areaCode, earlierOf }: Series): string {
	return `${occCode}|${earlierOf ?? areaCode}`;
}

/** How many lines are asked for, and how many of them a picture leaves out at first. */
export function linesLeft(state: TrendState): { readonly left: number; readonly all: number } {
	const lines = seriesOf(state).filter(({ isAsked }) => isAsked).length;
	return { left: Math.max(0, lines - FIRST_LINES), all: lines };
}

/** The codes before a code and those after it, however far. */
function relatives(family: TrendState['family'], occCode: SocCode): readonly SocCode[] {
	const links = family.flatMap(({ origin }) => origin ?? []);
	const reached = (next: (code: SocCode) => readonly SocCode[]) => {
		// A set is walked in the order of its making, what is added meanwhile included.
		const found = new Set([occCode]);
		for (const code of found) for (const other of next(code)) found.add(other);
		return [...found];
	};
	return [
		...reached((code) => links.flatMap((link) => (link.toCode === code ? [link.fromCode] : []))),
		...reached((code) => links.flatMap((link) => (link.fromCode === code ? [link.toCode] : []))),
	];
}
