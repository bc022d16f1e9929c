/** How much a reader's own file may hold. Each limit is refused with a sentence, before it takes the browser's memory. */
export const READ_LIMITS = {
	/** Bytes of a text: it is read piece by piece. */
	fileBytes: 2_000_000_000,
	/** Bytes of a workbook or zip: it is read as a whole. */
	workbookBytes: 200_000_000,
	/** Characters of one cell. */
	cellLength: 1_000_000,
	/** Characters of one row: a quote that is never closed would otherwise make the whole file one. */
	rowLength: 4_000_000,
	columns: 1_000,
	/** Bytes read at a time. */
	pieceBytes: 2_000_000,
	/** Different values of one column that are counted. */
	valuesOfColumn: 10_000,
	/** Different values of all columns together. */
	values: 400_000,
	/** Characters of a value that may be matched: titles and places are shorter. */
	valueLength: 300,
	/** Data rows shown before anything is taken in. */
	preview: 20,
	/** Rows among which the header is looked for. */
	opening: 20,
	/** Rows that are taken in: as objects of the page they need far more room than in the file. */
	taken: 500_000,
	/** Refused rows that are listed one by one; further ones are counted. */
	refused: 50_000,
} as const;
