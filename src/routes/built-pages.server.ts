import { openAreaBook } from './metros/area-book.server.ts';
import { openRoleBook } from './roles/role-book.server.ts';

/**
 * The roles and places that a sample of the site has a page of: `SITE_PAGES=sample`, by which `npm test` builds a second site
 * below a path of its host, where what is true of one page of a kind is true of all.
 */
const SAMPLE = new Set(['29-2072', '29-9021', '11-9111', '99', '48', '12420', '19100']);

const isBuilt = (code: string) => process.env['SITE_PAGES'] !== 'sample' || SAMPLE.has(code);

/** The occupation codes that get a page. */
export async function rolePages(): Promise<readonly string[]> {
	return [...(await openRoleBook()).keys()].filter(isBuilt);
}

/** The area codes that get a page. */
export async function areaPages(): Promise<readonly string[]> {
	return [...(await openAreaBook()).keys()].filter(isBuilt);
}
