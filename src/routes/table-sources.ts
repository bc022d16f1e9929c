import type { Catalogue } from '$lib/datasets/catalogue.ts';
import type { SourceLink } from '$lib/components/layout/source-link.ts';

/** The sources of whole tables, each once, as a page's source line names them. */
export function tableSources(catalogue: Catalogue, tables: readonly string[]): readonly SourceLink[] {
	const lines = new Map<string, SourceLink>();
	for (const { table, sources } of catalogue.resources) {
		if (!tables.includes(table)) continue;
		for (const { publisher, title, release, licence, address = '' } of sources) {
			const text = `${publisher}, ${title}, ${release}${licence === 'cc-by-4.0' ? ', CC BY 4.0' : ''}`;
			lines.set(text, { text, address });
		}
	}
	return [...lines.values()];
}
