import { DEFAULT_FOCUS } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { openRoleBook } from '../roles/role-book.server.ts';
import type { CardLine } from './card.ts';

/** The roles of the two families with a median, the site's first role on top, then those with the most jobs. */
export async function cardLines(rows: readonly WageRow[]): Promise<readonly CardLine[]> {
	const roles = await openRoleBook();
	const jobs = ({ employment }: WageRow) => employment.value ?? 0;
	return rows
		.filter(({ occCode }) => ['him', 'hit'].includes(roles.get(occCode)?.profile.facts.family ?? ''))
		.toSorted((one, other) => first(other) - first(one) || jobs(other) - jobs(one))
		.map(({ occCode, occTitle, median }) => ({
			name: occTitle,
			median,
			pay: roles.get(occCode)?.filters.pay ?? 'annual',
		}));
}

const first = ({ occCode }: WageRow) => Number(occCode === DEFAULT_FOCUS);
