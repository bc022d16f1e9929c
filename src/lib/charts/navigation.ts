import type { Datum } from './scene.ts';

const PAGE = 10;

/** Where a key leads from a datum among `count`, from -1 where none is active; null for a key of no meaning. */
const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
	ArrowDown: (index) => index + 1,
	ArrowRight: (index) => index + 1,
	ArrowUp: (index) => index - 1,
	ArrowLeft: (index) => index - 1,
	PageDown: (index) => index + PAGE,
	PageUp: (index) => index - PAGE,
	Home: () => 0,
	End: (_index, count) => count - 1,
};

/**
 * The key of the datum that a key press leads to, or null where the press means nothing to a chart. Moving stops
 * at both ends; with no datum active any key but End begins at the first.
 */
export function keyAfter(data: readonly Datum[], active: string | null, pressed: string): string | null {
	const step = STEPS[pressed];
	if (!step) return null;
	const index = data.findIndex(({ key }) => key === active);
	const target = index < 0 && pressed !== 'End' ? 0 : step(index, data.length);
	return data[Math.min(data.length - 1, Math.max(0, target))]?.key ?? null;
}

/** The datum whose box holds a point; the last drawn, which lies on top, where several do. */
export function datumAt(data: readonly Datum[], x: number, y: number): Datum | null {
	return (
		data.findLast(
			(datum) => x >= datum.x && x <= datum.x + datum.width && y >= datum.y && y <= datum.y + datum.height,
		) ?? null
	);
}

/**
 * What a chart marks for a datum that is active in another one: the same datum; else those of the same role and area;
 * else, in a chart of one area or of one role, those of the same role or of the same area. Keys are
 * `<role>|<area>|<year>`.
 */
export function linkedData(data: readonly Datum[], active: string | null): readonly Datum[] {
	if (active === null) return [];
	const [role, area] = active.split('|');
	const parts = data.map((datum) => ({ datum, key: datum.key.split('|') }));
	const pick = (test: (key: readonly string[]) => boolean) =>
		parts.filter(({ key }) => test(key)).map(({ datum }) => datum);
	const same = pick((key) => key.join('|') === active);
	if (same.length > 0) return same;
	const both = pick((key) => key[0] === role && key[1] === area);
	if (both.length > 0) return both;
	const isOne = (index: number) => new Set(parts.map(({ key }) => key[index])).size === 1;
	if (isOne(1)) return pick((key) => key[0] === role);
	return isOne(0) && parts[0]?.key[0] === role ? pick((key) => key[1] === area) : [];
}
