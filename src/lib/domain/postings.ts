import { MONTHS } from './months.ts';
import type { SocCode } from './occupation.ts';

/**
 * What a figure of job postings counts. The first two are indexes, 1 February 2020 = 100, adjusted for seasons by two
 * different methods of the publisher: never to be drawn on one axis. The third is a percentage.
 */
export type PostingSeries = 'sector_index' | 'all_index' | 'states_pay';

/** A published figure of job postings: of a day, `2024-09-27`, or of a month, `2026-02`. */
export interface PostingPoint {
	readonly series: PostingSeries;
	/** Empty for all sectors together. */
	readonly sectorId: string;
	readonly sectorTitle: string;
	readonly date: string;
	/** Null where the publisher gives none. */
	readonly value: number | null;
}

/** A sector that an occupation is read beside: a mapping of this site, with its reason. */
export interface PostingSector {
	readonly occCode: SocCode;
	readonly occTitle: string;
	readonly sectorId: string;
	readonly sectorTitle: string;
	/** The publisher's examples of titles; empty where it gives none. */
	readonly jobTitles: string;
	/** Whether it has an index of postings; else only a share of postings that state pay. */
	readonly hasIndex: boolean;
	readonly reason: string;
}

/** The sector of coders and registrars, the one in color. */
export const MEDICAL_INFORMATION = 'medical-information';

/** All that the figures are said to be, wherever they stand. */
export const NOT_OFFICIAL = 'A company’s data (Indeed), not an official statistic';

/** From this month on the publisher adjusts by another method. */
const NEW_METHOD = '2024-11';

/** How the publisher adjusted an index of sectors for seasons, by its last day. */
export function adjustmentWords(lastDay: string): string {
	return lastDay < NEW_METHOD
		? 'seasonally adjusted by the publisher’s old method'
		: 'seasonally adjusted by the publisher';
}

/** `September 2024` of a day or a month. */
export function monthWords(date: string): string {
	return `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** `September 27, 2024` of a day, `February 2026` of a month. */
export function dateWords(date: string): string {
	if (date.length < 10) return monthWords(date);
	return `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${Number(date.slice(8))}, ${date.slice(0, 4)}`;
}

/** A figure as readers see it: one decimal, with its percent sign where it is a share. */
export function formatPosting(value: number | null, series: PostingSeries): string {
	if (value === null) return 'no figure';
	return value.toFixed(1) + (series === 'states_pay' ? '%' : '');
}
