import { pageLinks } from '../../page-links.ts';
import { takePieces } from '../../pieces.ts';
import { parts } from './area-parts.ts';
import type { PageLoad } from './$types';

/** Reached by a link, the page takes its prose, tables and picture out of its own document. */
export const load: PageLoad = async ({ data, params: { code }, fetch }) => ({
	...data,
	pieces: await takePieces({
		address: pageLinks.area(code),
		code,
		fetch,
		parts: Object.values(parts),
	}),
});
