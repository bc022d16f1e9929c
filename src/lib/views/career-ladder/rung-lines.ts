import type { LadderRung } from '$lib/domain/career-ladder.ts';
import { breakingWidth, NARROW_BELOW, type Room } from '$lib/charts/scene.ts';
import { wrap } from '$lib/charts/text-width.ts';
import { capitalised, joined } from '$lib/domain/phrases.ts';
import { claimWords, gateWords, occupationWords, sharedWords } from './rung-words.ts';

/** Pixels by which a step stands in from the one before it, and from its node to its words. */
export const INDENT = 16;
export const NODE = 6;
const TEXT_GAP = 12;
export const LINE = 14.5;
export const LABEL_SIZE = 13.5;
export const DETAIL_SIZE = 12;
export const STRIP = 24;
/** Room for the mark of a claim. */
export const CLAIM_STRIP = 26;

const WORDS_WIDE = 344;
const NUMBER_WIDE = 72;

/** Where the columns of every rung stand. */
export interface LadderColumns {
	readonly narrow: boolean;
	readonly plotLeft: number;
	readonly numberRight: number;
	/** Right end of the words of a rung. */
	readonly wordsRight: number;
}

/** One width of words for every wide room and one for every narrow one: lines break alike, so heights are alike. */
export function ladderColumns(room: Room): LadderColumns {
	if (room.width < NARROW_BELOW) {
		return {
			narrow: true,
			plotLeft: 2 * INDENT + TEXT_GAP,
			numberRight: room.width - 4,
			wordsRight: breakingWidth(room),
		};
	}
	const numberRight = WORDS_WIDE + NUMBER_WIDE;
	return { narrow: false, plotLeft: numberRight + 14, numberRight, wordsRight: WORDS_WIDE };
}

/** A line of words of a rung. */
export interface RungLine {
	readonly text: string;
	readonly isRole: boolean;
}

/** How far in a rung's words begin. */
export function wordsLeft({ depth }: LadderRung): number {
	return NODE + depth * INDENT + TEXT_GAP;
}

/** The words of a rung, broken. */
export function rungLines(rung: LadderRung, columns: LadderColumns): readonly RungLine[] {
	const width = wordsWidth(rung, columns);
	// The median stands beside the role in a narrow room.
	const role = wrap(capitalised(rung.role), width - (columns.narrow ? NUMBER_WIDE : 0), LABEL_SIZE, 600, 2);
	const official = rung.sameAs === '' ? occupationWords(rung) : sharedWords(rung);
	const details = joined(' ', [gateWords(rung), official]);
	return [
		...role.map((text) => ({ text, isRole: true })),
		...wrap(details, width, DETAIL_SIZE, 400, 6).map((text) => ({ text, isRole: false })),
	];
}

/** The words of a rung's claim, broken; none where nothing is claimed. */
export function claimLines(rung: LadderRung, columns: LadderColumns): readonly string[] {
	return rung.claim ? wrap(claimWords(rung.claim), wordsWidth(rung, columns), DETAIL_SIZE, 400, 4) : [];
}

/** Height of a rung without its claim: its words beside its range, or over it in a narrow room. */
export function officialHeight(rung: LadderRung, columns: LadderColumns): number {
	const words = rungLines(rung, columns).length * LINE + 7;
	if (!columns.narrow) return Math.max(words, STRIP) + 2;
	return words + (rung.sameAs === '' ? STRIP : 0) + 4;
}

/** Height of the ground of a rung's claim; zero where nothing is claimed. */
export function claimHeight(rung: LadderRung, columns: LadderColumns): number {
	if (!rung.claim) return 0;
	const words = claimLines(rung, columns).length * LINE + 8;
	return columns.narrow ? words + CLAIM_STRIP : Math.max(words, CLAIM_STRIP);
}

/** Height of all of a rung. */
export function rungHeight(rung: LadderRung, columns: LadderColumns): number {
	const claim = claimHeight(rung, columns);
	return officialHeight(rung, columns) + (claim > 0 ? claim + 8 : 0);
}

function wordsWidth(rung: LadderRung, columns: LadderColumns): number {
	return columns.wordsRight - wordsLeft(rung) - (columns.narrow ? 8 : 4);
}
