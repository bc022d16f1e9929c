import { pageLinks } from '../../page-links.ts';
import { takePieces } from '../../pieces.ts';
import { parts } from './role-parts.ts';
import type { PageLoad } from './$types';

/** Reached by a link, the page takes its prose, tables and first pictures out of its own document. */
export const load: PageLoad = async ({ data, params: { soc }, fetch }) => ({
	...data,
	pieces: await takePieces({ address: pageLinks.role(soc), code: soc, fetch, parts: Object.values(parts) }),
});
