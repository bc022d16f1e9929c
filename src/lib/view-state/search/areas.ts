import type { AreaKind } from '$lib/domain/area.ts';
import type { AreaEntry } from '../directory/directory.ts';
import { groupOf, sharingHeading, type ChoiceGroup } from './choices.ts';
import { TextIndex, type Found } from './text-index.ts';

/** How many are listed of a kind before anything is typed: every state. */
const MOST_UNASKED = 60;

const KINDS: readonly { readonly heading: string; readonly kinds: readonly AreaKind[] }[] = [
	{ heading: 'Nation', kinds: ['nation'] },
	{ heading: 'States and territories', kinds: ['state', 'territory'] },
	{ heading: 'Metropolitan areas', kinds: ['metro'] },
	{ heading: 'Nonmetropolitan areas', kinds: ['nonmetro'] },
];

/** An area's title leads to it. */
export interface AreaText {
	readonly kind: 'area';
	readonly text: string;
	readonly area: AreaEntry;
}

export function areaTexts(areas: readonly AreaEntry[]): readonly AreaText[] {
	return areas.map((area) => ({ kind: 'area', text: area.title, area }));
}

const indexes = new WeakMap<readonly AreaEntry[], TextIndex<AreaText>>();

/** Areas whose name (any city or state in it) or code answers the query, by kind. */
export function searchAreas(query: string, areas: readonly AreaEntry[]): readonly ChoiceGroup[] {
	const wanted = query.trim();
	if (wanted === '' || isAreaCode(wanted)) return areaGroupsByCode(wanted, areas);
	const index = indexOf(areas);
	const { hits } = index.find(wanted, () => true);
	return hits.length > 0 ? areaGroups(hits) : sharingAreas(index.share(wanted, () => true).hits);
}

function indexOf(areas: readonly AreaEntry[]): TextIndex<AreaText> {
	const known = indexes.get(areas);
	if (known) return known;
	const index = new TextIndex<AreaText>();
	index.addFew(areaTexts(areas));
	indexes.set(areas, index);
	return index;
}

/** Whether a query is the beginning of an area's code. */
export function isAreaCode(query: string): boolean {
	return /^\d+$/.test(query);
}

/** The areas whose code begins like this, by kind. */
export function areaGroupsByCode(code: string, areas: readonly AreaEntry[]): readonly ChoiceGroup[] {
	return areaGroups(
		areaTexts(areas)
			.filter(({ area }) => area.code.startsWith(code))
			.map((item) => ({ item, rank: 0 })),
		code === '' ? MOST_UNASKED : undefined,
	);
}

/** Areas that were found, by kind, the best matches first, those of earlier boundaries last. */
export function areaGroups(hits: Found<AreaText>['hits'], most?: number): readonly ChoiceGroup[] {
	const isPast = ({ item }: (typeof hits)[number]) => Number(item.area.until !== undefined);
	const sorted = [...hits].sort(
		(a, b) => isPast(a) - isPast(b) || a.rank - b.rank || a.item.text.localeCompare(b.item.text, 'en'),
	);
	return KINDS.flatMap(({ heading, kinds }) =>
		groupOf(
			heading,
			sorted
				.filter(({ item }) => kinds.includes(item.area.kind))
				.map(({ item: { area } }) => ({
					value: area.code,
					label: area.title,
					note: area.until === undefined ? area.code : `${area.code}, May ${area.until} and earlier`,
				})),
			most,
		),
	);
}

/** Areas that share words with a query, by kind, those with the most telling words first; the headings say so. */
export function sharingAreas(
	hits: readonly { readonly item: AreaText; readonly score: number }[],
): readonly ChoiceGroup[] {
	return areaGroups(hits.map(({ item, score }) => ({ item, rank: -score }))).map((group) => ({
		...group,
		heading: sharingHeading(group.heading),
	}));
}
