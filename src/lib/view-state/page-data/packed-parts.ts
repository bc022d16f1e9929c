import { packRecords, unpackRecords, type PackedRecords } from '$lib/domain/packed.ts';

/** Lists that share members, each member once: the sources of a page's parts. */
interface PackedParts<Part extends string, Row extends object> {
	readonly all: PackedRecords<Row>;
	/** For each part the places of its members in the list, with blanks between. */
	readonly of: Readonly<Record<Part, string>>;
}

/** Lists to one list; members that say the same are one. Throws like `packRecords`. */
export function packParts<Part extends string, Row extends object>(
	parts: Readonly<Record<Part, readonly Row[]>>,
): PackedParts<Part, Row> {
	const all = new Map<string, Row>();
	const lists = Object.entries<readonly Row[]>(parts);
	for (const row of lists.flatMap(([, rows]) => rows)) all.set(JSON.stringify(row), row);
	const keys = [...all.keys()];
	const placesOf = (rows: readonly Row[]) => rows.map((row) => keys.indexOf(JSON.stringify(row))).join(' ');
	return {
		all: packRecords([...all.values()]),
		of: Object.fromEntries(lists.map(([part, rows]) => [part, placesOf(rows)])) as Record<Part, string>,
	};
}

/** One list to the lists that were packed. */
export function unpackParts<Part extends string, Row extends object>({
	all,
	of,
}: PackedParts<Part, Row>): Readonly<Record<Part, readonly Row[]>> {
	const rows = unpackRecords(all);
	const listOf = (places: string) =>
		places === '' ? [] : places.split(' ').flatMap((at) => rows[Number(at)] ?? []);
	const lists = Object.entries<string>(of).map(([part, places]) => [part, listOf(places)] as const);
	return Object.fromEntries(lists) as unknown as Record<Part, readonly Row[]>;
}
