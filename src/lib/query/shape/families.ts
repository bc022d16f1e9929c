import type { FamilyMember, LineageLink } from '$lib/domain/lineage.ts';
import type { SocCode } from '$lib/domain/occupation.ts';

/**
 * The rows of the families of some codes, among rows that hold at least these families; links to codes outside them are
 * left out. By code, then by when and from what it came about.
 */
export function familiesOf(
	members: readonly FamilyMember[],
	asked: ReadonlySet<SocCode>,
): readonly FamilyMember[] {
	const rows = distinct(members);
	const starts = [...new Set(rows.map(({ occCode }) => occCode))].filter((code) => asked.has(code));
	const before = edges(
		rows,
		({ toCode }) => toCode,
		({ fromCode }) => fromCode,
	);
	const after = edges(
		rows,
		({ fromCode }) => fromCode,
		({ toCode }) => toCode,
	);
	const family = new Set([...reached(starts, before), ...reached(starts, after)]);
	const isStart = new Set(starts);
	const seen = new Set<SocCode>();
	return rows
		.filter(({ occCode }) => family.has(occCode))
		.map((row) => {
			const isLinked = row.origin !== null && family.has(row.origin.fromCode);
			return { ...row, isAsked: isStart.has(row.occCode), origin: isLinked ? row.origin : null };
		})
		.filter(({ occCode, origin }, _, all) => {
			// A code of no recorded origin has one row that says so; where others say how it came about, none.
			if (origin) return true;
			if (seen.has(occCode) || all.some((row) => row.occCode === occCode && row.origin)) return false;
			seen.add(occCode);
			return true;
		});
}

/** Each row once: a code may belong to several families. */
function distinct(rows: readonly FamilyMember[]): readonly FamilyMember[] {
	const known = new Map<string, FamilyMember>();
	for (const row of rows) {
		const { fromCode = '', changeYear = 0 } = row.origin ?? {};
		const key = `${row.occCode}|${String(changeYear).padStart(4, '0')}|${fromCode}`;
		if (!known.has(key)) known.set(key, row);
	}
	return [...known].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/** From one end of each change to the other ends. */
function edges(
	rows: readonly FamilyMember[],
	from: (link: LineageLink) => SocCode,
	to: (link: LineageLink) => SocCode,
): ReadonlyMap<SocCode, readonly SocCode[]> {
	const all = new Map<SocCode, SocCode[]>();
	for (const { origin } of rows) {
		if (origin) all.set(from(origin), [...(all.get(from(origin)) ?? []), to(origin)]);
	}
	return all;
}

/** The codes themselves, and every code that is reached from them. */
function reached(
	starts: readonly SocCode[],
	next: ReadonlyMap<SocCode, readonly SocCode[]>,
): ReadonlySet<SocCode> {
	const found = new Set(starts);
	// A set is walked in the order of its making, what is added meanwhile included.
	for (const code of found) for (const other of next.get(code) ?? []) found.add(other);
	return found;
}
