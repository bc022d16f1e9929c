import { DEFAULT_FOCUS } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { openRoleBook } from '../roles/role-book.server.ts';
import type { CardLine } from './card.ts';

const FAMILIES: readonly string[] = ['him', 'hit'];

/** The roles of the two families, the site's first one on top, then health information management; by their jobs there. */
export async function cardLines(rows: readonly WageRow[]): Promise<readonly CardLine[]> {
	const roles = await openRoleBook();
	const jobs = ({ employment }: WageRow) => employment.value ?? 0;
	const rank = ({ occCode }: WageRow) =>
		occCode === DEFAULT_FOCUS ? 0 : FAMILIES.indexOf(roles.get(occCode)?.profile.facts.family ?? '') + 1;
	return rows
		.filter(({ occCode }) => FAMILIES.includes(roles.get(occCode)?.profile.facts.family ?? ''))
		.toSorted((one, other) => rank(one) - rank(other) || jobs(other) - jobs(one))
		.map(({ occCode, occTitle, median }) => ({
			name: occTitle,
			median,
			pay: roles.get(occCode)?.filters.pay ?? 'annual',
		}));
}
