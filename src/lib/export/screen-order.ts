interface Ordered<Row> {
	readonly name: string;
	readonly align: 'left' | 'right';
	readonly text: (row: Row) => string;
	readonly lead?: number;
}

/**
 * Columns in the order of the screen: what a row is of and the figure asked for first, then the other figures, at the end
 * flags and codes. Words that are the same in every row come after those that tell the rows apart. A file keeps its own
 * order.
 */
export function screenOrder<Row, Column extends Ordered<Row>>(
	columns: readonly Column[],
	rows: readonly Row[],
): readonly Column[] {
	const others = columns.length;
	const place = ({ name, align, text, lead }: Column): number => {
		if (lead === undefined)
			return others + (/_(code|id)$/.test(name) ? 2 : /_(flag|rse)$/.test(name) ? 1 : 0);
		const [first] = rows;
		const isConstant =
			align === 'left' &&
			rows.length > 1 &&
			first !== undefined &&
			rows.every((row) => text(row) === text(first));
		return isConstant ? others - 1 / (lead + 2) : lead;
	};
	return columns
		.map((column) => ({ column, at: place(column) }))
		.sort((a, b) => a.at - b.at)
		.map(({ column }) => column);
}
