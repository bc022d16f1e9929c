/**
 * How much a file may hold. Each limit leaves the largest official file room: the workbook of all areas and
 * industries of a release (`all_data_M_20YY.xlsx`) has 75 MB and unpacks to some 600 MB, 414,000 rows of 32 cells, and
 * comes inside a zip. What is beyond a limit is not a wage release and is refused before it takes the machine's memory.
 */
export const LIMITS = {
	/** Bytes of a file as it lies on the disk. */
	fileBytes: 500_000_000,
	/** Bytes of everything a zip or workbook unpacks to, zips inside it included. */
	unpackedBytes: 1_000_000_000,
	/** Unpacked bytes for one packed byte, where there is more than `ratioFrom`: sheets pack 10:1 to 30:1, a bomb 1,000:1. */
	ratio: 100,
	ratioFrom: 10_000_000,
	/** Zips inside each other: BLS puts workbooks into one zip, readers put those zips into another. */
	zipDepth: 3,
	/** Entries of one zip: official ones have fewer than twenty. */
	zipEntries: 10_000,
	/** Bytes of a CSV or text: all areas and industries as CSV would have some 100 MB. */
	textBytes: 200_000_000,
	/** Cells of a table, twice those of all areas and industries. */
	cells: 30_000_000,
	/** Columns of a table: official ones have 70 at most. */
	columns: 1_000,
	/** Rows of a workbook's sheet: as many as a spreadsheet has. */
	sheetRows: 1_048_576,
	/** Characters of one line of a text: official ones have fewer than 2,000. */
	lineLength: 1_000_000,
	/** Characters of one cell that is read: a spreadsheet holds no more. */
	cellLength: 32_767,
} as const;

/** `600 MB`, for a sentence. */
export function megabytes(bytes: number): string {
	return `${Math.round(bytes / 1_000_000).toLocaleString('en-US')} MB`;
}
