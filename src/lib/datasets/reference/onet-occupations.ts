import type { WageFacts } from '../importing/importer.ts';
import { byKey, type ReferenceInput } from './input.ts';
import { occupationReleases, socVersion } from './occupation-history.ts';
import { ONET, socOf } from './occupational-network.ts';

/**
 * Codes of the wage tables that an O*NET occupation can stand for: those of the newest classification, which
 * O*NET uses too. OEWS publishes some broad occupations in place of their detailed ones (29-2010 for 29-2011 and
 * 29-2012); their O*NET occupations lead to the published code.
 */
export function occupationFinder(input: ReferenceInput): (onetCode: string) => string | null {
	const versions = input.editorial['soc-versions'];
	const newest = socVersion(input.facts.newestYear, versions);
	const codes = new Set<string>();
	for (const [code, releases] of occupationReleases(input.facts)) {
		const last: WageFacts['occupations'][number] | undefined = releases.at(-1);
		if (last && last.level === 'detailed' && socVersion(last.year, versions) === newest) codes.add(code);
	}
	return (onetCode) => {
		const soc = socOf(onetCode);
		if (codes.has(soc)) return soc;
		const broad = `${soc.slice(0, 6)}0`;
		return codes.has(broad) ? broad : null;
	};
}

/**
 * The rows that stand for each occupation: those of its `.00` code; where O*NET rates only parts of it, the rows
 * of every part, each under its own code. Parts are never averaged.
 */
export function rowsByOccupation<Row extends { readonly onetCode: string }>(
	rows: readonly Row[],
	occupationOf: (onetCode: string) => string | null,
): (Row & { readonly occCode: string })[] {
	const whole = new Set(
		rows.filter(({ onetCode }) => onetCode.endsWith('.00')).map(({ onetCode }) => socOf(onetCode)),
	);
	return rows
		.filter(({ onetCode }) => onetCode.endsWith('.00') || !whole.has(socOf(onetCode)))
		.flatMap((row) => {
			const occCode = occupationOf(row.onetCode);
			return occCode === null ? [] : [{ ...row, occCode }];
		})
		.sort(
			byKey(
				({ occCode }) => occCode,
				({ onetCode }) => onetCode,
			),
		);
}

/** Job zone of each occupation, where all the O*NET occupations that stand for it agree. */
export function jobZones(input: ReferenceInput): ReadonlyMap<string, number> {
	const zones = new Map<string, Set<number>>();
	for (const { occCode, jobZone } of rowsByOccupation(input.rows(ONET.jobZones), occupationFinder(input))) {
		zones.set(occCode, (zones.get(occCode) ?? new Set()).add(jobZone));
	}
	return new Map(
		[...zones].flatMap(([occCode, ofCode]) => {
			const [zone] = ofCode;
			return ofCode.size === 1 && zone !== undefined ? [[occCode, zone] as const] : [];
		}),
	);
}
