import type { AreaCode } from '$lib/domain/area.ts';
import { valueKey, type AddressTable } from './address-keys.ts';
import { readArea, type Known } from './parameters.ts';

/** What the page of a role takes: the one place whose figures it shows beside the nation's; null for none. */
export interface RoleChoice {
	readonly area: AreaCode | null;
}

/** `?area=12420`, as everywhere on the site, but one place at most. */
export const ROLE_ADDRESS: AddressTable<RoleChoice, Known> = {
	keys: { area: valueKey({ title: 'Place', read: readArea }) },
	none: { area: null },
	comesFirst: true,
};
