/** A table's name in statements: what SQL takes for a name without quotation marks. */
export function sqlName(table: string): string {
	return table.replaceAll('-', '_');
}
