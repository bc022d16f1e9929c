import { tableOf, type Tables } from './sfnt.ts';

/** The glyph of every character that a font has one for. Reads the segments of format 4, which hold all we keep. */
export function glyphsOf(tables: Tables): ReadonlyMap<number, number> {
	const cmap = tableOf(tables, 'cmap');
	const glyphs = new Map<number, number>();
	for (let index = 0; index < cmap.getUint16(2); index++) {
		const from = cmap.getUint32(4 + index * 8 + 4);
		if (cmap.getUint16(from) !== 4) continue;
		const double = cmap.getUint16(from + 6);
		for (let segment = 0; segment < double; segment += 2) {
			const last = cmap.getUint16(from + 14 + segment);
			const first = cmap.getUint16(from + 16 + double + segment);
			const delta = cmap.getUint16(from + 16 + double * 2 + segment);
			const place = from + 16 + double * 3 + segment;
			const offset = cmap.getUint16(place);
			for (let code = first; code <= last && code < 0xffff; code++) {
				const glyph = offset === 0 ? code : cmap.getUint16(place + offset + (code - first) * 2);
				if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
			}
		}
	}
	return glyphs;
}

/** Advance widths of all characters by their code points, in thousandths of an em. */
export function advancesOf(tables: Tables): ReadonlyMap<number, number> {
	const unitsPerEm = tableOf(tables, 'head').getUint16(18);
	const metrics = tableOf(tables, 'hmtx');
	const last = tableOf(tables, 'hhea').getUint16(34) - 1;
	return new Map(
		[...glyphsOf(tables)].map(([code, glyph]) => [
			code,
			(metrics.getUint16(Math.min(glyph, last) * 4) * 1000) / unitsPerEm,
		]),
	);
}

/** Numbers as ranges, first and last of each. */
export function rangesOf(numbers: Iterable<number>): readonly (readonly [number, number])[] {
	const ranges: [number, number][] = [];
	for (const number of [...numbers].sort((one, other) => one - other)) {
		const open = ranges.at(-1);
		if (open && open[1] === number - 1) open[1] = number;
		else ranges.push([number, number]);
	}
	return ranges;
}
