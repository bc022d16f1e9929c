import { formatEstimate } from '$lib/domain/format.ts';
import { isWageMeasure, measureTitle } from '$lib/domain/measure.ts';
import type { OwnSeries } from '$lib/domain/own-figures.ts';
import { joined } from '$lib/domain/phrases.ts';
import { lateDatum } from '../datum.ts';
import type { Box, Datum, DatumFact } from '../scene.ts';
import { inPeriod, type Placement } from './match.ts';

/** Of more own figures beside one official one a tooltip tells the first. */
const MOST_FACTS = 6;

/** `median $61,200 (hourly × 2,080)` */
function ownFigureWords({ figure, axis, value }: Placement): string {
	const text = formatEstimate({ value, flag: '' }, figure.measure, axis.pay);
	const isPay = isWageMeasure(figure.measure);
	const remarks = joined(', ', [
		isPay && figure.period !== axis.pay && (axis.pay === 'annual' ? 'hourly × 2,080' : 'annual / 2,080'),
		isPay && value !== inPeriod(figure, axis.pay) && 'converted as the official figure is',
		figure.credential !== null && figure.credential,
	]);
	return `${measureTitle(figure.measure)} ${text}${remarks && ` (${remarks})`}`;
}

/** What makes a datum's key one of the reader's: the official one's with the series and the line after it. */
export function ownKey({ slot, figure, turn }: Placement): string {
	return `${slot.key}|yours|${turn}|${figure.line}|${figure.measure}`;
}

/** The official datum, with the reader's figures told beside its own. */
export function besideOwn(datum: Datum, placed: readonly Placement[], series: readonly OwnSeries[]): Datum {
	const told = placed.slice(0, MOST_FACTS);
	const rest = placed.length - told.length;
	const titleOf = ({ turn }: Placement) => series[turn]?.title ?? '';
	const facts = (): readonly DatumFact[] => [
		...datum.facts,
		...told.map((one): DatumFact => ({
			name: `yours, ${titleOf(one)}`,
			text: ownFigureWords(one),
			chosen: false,
			isOwn: true,
		})),
		...(rest > 0 ? [{ name: 'yours', text: `and ${rest} more`, chosen: false, isOwn: true } as const] : []),
	];
	const label = () =>
		[
			datum.label,
			...told.map((one) => `Yours, ${titleOf(one)}: ${ownFigureWords(one)}.`),
			...(rest > 0 ? [`And ${rest} more of yours.`] : []),
		].join(' ');
	const properties = Object.getOwnPropertyDescriptors(datum);
	return Object.defineProperties(
		{},
		{
			...properties,
			facts: { get: facts, enumerable: true },
			label: { get: label, enumerable: true },
		},
	) as Datum;
}

/** An own figure as something to point at, tab to and hear. */
export function ownDatum(
	placement: Placement,
	title: string,
	official: Pick<Datum, 'title' | 'subtitle'>,
	box: Box,
): Datum {
	const { figure, beyond } = placement;
	const words = ownFigureWords(placement);
	const where = joined(' · ', [official.title, official.subtitle]);
	const year = figure.year === null ? 'no year given' : `of ${figure.year}`;
	const off = beyond === null ? '' : ` It is ${beyond === 'high' ? 'above' : 'below'} what the axis shows.`;
	return lateDatum(
		ownKey(placement),
		box,
		[`Yours: ${title}`, where],
		() => [
			{ name: 'yours, not official', text: words, chosen: true, isOwn: true },
			{ name: 'in your file', text: `line ${figure.line}, ${year}`, chosen: false },
		],
		() => `Yours, ${title}: ${words}, not official, ${year}.${off} Beside ${where}.`,
	);
}
