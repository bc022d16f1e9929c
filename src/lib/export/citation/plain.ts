import type { Citation } from './cited.ts';
import { AUTHOR, shortHash, tableText, unended } from './words.ts';

/** One sentence a reader can paste under a figure or into a bibliography; the official tables come first. */
export function plain({ title, address, hash, version, tables, accessed }: Citation): string {
	const sources = tables.map(tableText).join('; ');
	const figure = `Figure: “${unended(title)}”, ${AUTHOR} ${version}, ${address} (accessed ${accessed}; data SHA-256 ${shortHash(hash)}).`;
	return sources ? `${sources}. ${figure}` : figure;
}
