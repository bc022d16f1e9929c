/**
 * The addresses that a list of what to keep ahead of need stands for; its entries are relative to the list. Null for
 * anything that is not such a list.
 */
export function addressesAhead(list: string, content: unknown): readonly string[] | null {
	if (!Array.isArray(content) || !content.every((path) => typeof path === 'string')) return null;
	return content.map((path) => new URL(path, list).href);
}
