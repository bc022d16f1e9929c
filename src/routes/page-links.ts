import { resolve } from '$app/paths';
import type { PageLinks } from '$lib/components/layout/page-links.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { printAddress } from '$lib/view-state/address/filters-address.ts';

/** Addresses of the site's pages, below whatever base the site is served from. */
export const pageLinks: PageLinks = {
	role: (soc) => `${resolve('/roles/[soc]', { soc })}/`,
	area: (code) => `${resolve('/metros/[code]', { code })}/`,
	get roles() {
		return `${resolve('/roles')}/`;
	},
	get areas() {
		return `${resolve('/metros')}/`;
	},
	get definitions() {
		return `${resolve('/data')}/`;
	},
	credential: (id) => `${resolve('/credentials')}/#${id}`,
	get ladder() {
		return `${resolve('/credentials')}/#ladder`;
	},
	claim: (id) => `${resolve('/claims')}/#${id}`,
	dashboard: (choice) => `${resolve('/')}${printAddress({ ...NO_FILTERS, ...choice })}`,
};
