import { listPhrase } from '$lib/domain/phrases.ts';
import type { OwnFigure, OwnSeries } from '$lib/domain/own-figures.ts';
import { ABSENCES, type Absence } from './match.ts';

/** What is said about figures that have no place in a picture; `one` of a single figure. */
const REASONS: Readonly<Record<Absence, readonly [one: string, more: string]>> = {
	view: [
		'has no place here: this picture has no scale for it',
		'have no place here: this picture has no scale for them',
	],
	measure: ['is of a measure that is not drawn here', 'are of measures that are not drawn here'],
	place: ['is for another role or place', 'are for other roles or places'],
	group: ['is for another setting or credential', 'are for other settings or credentials'],
	year: ['is of another year', 'are of other years'],
	money: [
		'has no year or no price level to convert it by',
		'have no year or no price level to convert them by',
	],
};

/** `2 of your 14 figures are for other roles or places.`; empty where every figure is drawn. */
export function absenceSentence(
	series: readonly OwnSeries[],
	reasons: ReadonlyMap<OwnFigure, Absence>,
): string {
	const all = series.reduce((sum, { figures }) => sum + figures.length, 0);
	const counts = new Map<Absence, number>();
	for (const why of reasons.values()) counts.set(why, (counts.get(why) ?? 0) + 1);
	const parts = ABSENCES.flatMap((why) => {
		const count = counts.get(why) ?? 0;
		return count === 0 ? [] : [{ count, words: REASONS[why][count === 1 ? 0 : 1] }];
	});
	const [first, ...rest] = parts;
	if (!first) return '';
	if (all === 1) return `Your one figure ${first.words}.`;
	const whole = `${first.count === all ? `All ${all}` : `${first.count} of your ${all}`}`;
	const begin =
		first.count === all ? `${whole} of your figures ${first.words}` : `${whole} figures ${first.words}`;
	return `${listPhrase([begin, ...rest.map(({ count, words }) => `${count} ${words}`)])}.`;
}

/** `Diamonds are your own figures (Regional survey), not official.` */
export function ownNote(series: readonly OwnSeries[]): string {
	return `Diamonds are your own figures (${listPhrase(series.map(({ title }) => title))}), not official.`;
}
