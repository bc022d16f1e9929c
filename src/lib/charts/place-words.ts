import { areaKind, type AreaCode, type AreaKind } from '$lib/domain/area.ts';
import { formatCount } from '$lib/domain/format.ts';
import { measureTitle, type Measure } from '$lib/domain/measure.ts';
import { shortArea } from '$lib/domain/metro-row.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';

const NOUNS: Readonly<Record<AreaKind, readonly [one: string, several: string]>> = {
	nation: ['nation', 'nations'],
	state: ['state', 'states'],
	territory: ['territory', 'territories'],
	metro: ['metro', 'metros'],
	nonmetro: ['nonmetro area', 'nonmetro areas'],
};

/** What places are called, one and several: `metro`, `metros`; `place`, `places` where they are of several kinds. */
export function placeNouns(codes: readonly AreaCode[]): readonly [one: string, several: string] {
	const kinds = new Set(codes.map(areaKind));
	const [kind] = kinds;
	if (kinds.size === 1 && kind) return NOUNS[kind];
	const ofStates = [...kinds].every((one) => one === 'state' || one === 'territory');
	return kinds.size > 0 && ofStates ? ['state or territory', 'states and territories'] : ['place', 'places'];
}

/** A place short enough for a label in a picture: `Austin, TX`. */
export function placeLabel(title: string): string {
	return withoutKind(shortArea(title));
}

/** A title without the words that every place of its kind has. */
export function withoutKind(title: string): string {
	return title.replace(/ nonmetropolitan area$/, '');
}

/** `374 metros`, `1 state`. */
export function countedPlaces(count: number, codes: readonly AreaCode[]): string {
	const [one, several] = placeNouns(codes);
	return `${formatCount(count)} ${count === 1 ? one : several}`;
}

/** `an employment figure`, `a median`. */
export function aFigure(measure: Measure): string {
	if (measure === 'employment') return 'an employment figure';
	return `a ${measureTitle(measure)}`;
}

/**
 * For how many places there is a figure: `BLS published a median for 374 of 393 metros.` `total` counts the places of the
 * release, also those without a row for the occupation.
 */
export function coverageSentence(rows: readonly WageRow[], measure: Measure, total: number): string {
	const published = rows.filter((row) => estimateOf(row, measure).value !== null).length;
	const codes = rows.map(({ areaCode }) => areaCode);
	return `BLS published ${aFigure(measure)} for ${formatCount(published)} of ${countedPlaces(total, codes)}.`;
}

/** `One metro’s median wasn’t published.`; empty for none. */
export function unpublishedSentence(rows: readonly WageRow[], measure: Measure): string {
	const missing = rows.filter((row) => estimateOf(row, measure).value === null);
	if (missing.length === 0) return '';
	const [one, several] = placeNouns(rows.map(({ areaCode }) => areaCode));
	const figure = measure === 'employment' ? 'employment' : measureTitle(measure);
	return missing.length === 1
		? `One ${one}’s ${figure} wasn’t published.`
		: `For ${formatCount(missing.length)} ${several} the ${figure} wasn’t published.`;
}
