import { formatEstimate } from '$lib/domain/format.ts';
import { isWageMeasure, measureTitle, type Measure } from '$lib/domain/measure.ts';
import { estimateOf } from '$lib/domain/wage-row.ts';
import type { Reading, RowEntry } from './range-columns.ts';
import { drawnValues } from './range-marks.ts';
import type { Datum } from './scene.ts';

/**
 * The nation's figure that a row is held against, or null where there is none to draw: jobs of a place and of the nation
 * share no axis, a location quotient has the nation in it, a top code is only a lower bound, and a row without any
 * figure has nothing to hold against it.
 */
export function nationFigure({ row, nation }: RowEntry, measure: Measure): number | null {
	if (!nation || !isWageMeasure(measure) || nation[measure].flag === 'top_coded') return null;
	return drawnValues(row, measure).length === 0 ? null : nation[measure].value;
}

/** What the tick of the nation stands for: `the nation’s median of the same role`. */
export function nationPhrase(measure: Measure): string {
	return `the nation’s ${measureTitle(measure)}`;
}

/** What of a datum is not words made when they are read: copying those would make them. */
function boxOf({ key, x, y, width, height, title, subtitle }: Datum): Omit<Datum, 'facts' | 'label'> {
	return { key, x, y, width, height, title, subtitle };
}

/** A row's datum with the nation's figure after the row's own, where a tick shows it. */
export function besideNation(datum: Datum, entry: RowEntry, { measure, pay }: Reading): Datum {
	if (!entry.nation || nationFigure(entry, measure) === null) return datum;
	const name = nationPhrase(measure);
	const text = formatEstimate(estimateOf(entry.nation, measure), measure, pay);
	return {
		...boxOf(datum),
		get facts() {
			const [own, ...others] = datum.facts;
			return own ? [own, { name, text, chosen: false }, ...others] : [];
		},
		get label() {
			return datum.label.replace(/\.$/, `; ${name} ${text}.`);
		},
	};
}
