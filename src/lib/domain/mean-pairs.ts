import type { Filters } from './filters.ts';
import { group } from 'd3-array';
import { meanDifference, type Lack, type MeanDifference } from './mean-difference.ts';
import { headlineOf, shortArea, type MetroRow } from './metro-row.ts';
import type { WageRow } from './wage-row.ts';

/** Two rows whose means are held against each other. */
export interface MeanPair {
	readonly one: WageRow;
	readonly other: WageRow;
	readonly test: MeanDifference;
}

/** The pairs of one role's areas, or of one area's roles. */
export interface PairGroup {
	/** What the pairs have in common. */
	readonly of: 'role' | 'area';
	readonly key: string;
	readonly title: string;
	/** What a row of the group is called. */
	readonly nameOf: (row: WageRow) => string;
	readonly rows: readonly WageRow[];
	readonly pairs: readonly MeanPair[];
}

/**
 * Every pair of areas of the same role, then every pair of roles of the same area, in the money of the choice. A group of
 * one row has no pair and is left out.
 */
export function meanPairs(
	rows: readonly MetroRow[],
	filters: Pick<Filters, 'dollars'>,
): readonly PairGroup[] {
	const own = rows.map((row) => headlineOf(row, filters));
	const groups = (
		of: PairGroup['of'],
		keyOf: (row: WageRow) => string,
		titleOf: (row: WageRow) => string,
		nameOf: (row: WageRow) => string,
	) =>
		[...group(own, keyOf)].flatMap(([key, members]): PairGroup[] => {
			const [first] = members;
			if (!first || members.length < 2) return [];
			return [{ of, key, title: titleOf(first), nameOf, rows: members, pairs: pairsOf(members) }];
		});
	return [
		...groups(
			'role',
			({ occCode }) => occCode,
			({ occTitle }) => occTitle,
			({ areaTitle }) => shortArea(areaTitle),
		),
		...groups(
			'area',
			({ areaCode }) => areaCode,
			({ areaTitle }) => areaTitle,
			({ occTitle }) => occTitle,
		),
	];
}

function pairsOf(rows: readonly WageRow[]): readonly MeanPair[] {
	return rows.flatMap((one, index) =>
		rows.slice(index + 1).map((other) => ({ one, other, test: meanDifference(one, other) })),
	);
}

/** Whether any pair of the group could be tested. */
export function isTestable({ pairs }: PairGroup): boolean {
	return pairs.some(({ test }) => test.kind === 'tested');
}

/** What rows of groups lack to be tested, each row counted once. */
export function lacksOf(
	groups: readonly PairGroup[],
): readonly { readonly lack: Lack; readonly count: number; readonly of: number }[] {
	const members = new Map<string, Lack | null>();
	for (const { one, other, test } of groups.flatMap(({ pairs }) => pairs)) {
		if (test.kind === 'tested') continue;
		[one, other].forEach((row, side) => {
			members.set(`${row.occCode}|${row.areaCode}`, test.lacks[side] ?? null);
		});
	}
	const lacks = [...members.values()].filter((lack) => lack !== null);
	return [...new Set(lacks)].map((lack) => ({
		lack,
		count: lacks.filter((other) => other === lack).length,
		of: members.size,
	}));
}
