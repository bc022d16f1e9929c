import { error } from '@sveltejs/kit';
import { rolePages } from '../../../built-pages.server.ts';
import { openRoleBook } from '../../../roles/role-book.server.ts';
import { rangeCard } from '../../card.ts';
import { previewOf } from '../../previews.server.ts';
import { OEWS, roleSubtitle } from '../../words.ts';

export const prerender = true;

/** One for every role's page. */
export async function entries() {
	return (await rolePages()).map((soc) => ({ soc }));
}

/** What a role earns in the nation. */
export async function GET({ params }) {
	const role = (await openRoleBook()).get(params.soc);
	if (!role) error(404, `No table has the occupation ${params.soc}.`);
	const { profile, nation, filters } = role;
	const { title } = profile.facts;
	const frame = { title, subtitle: roleSubtitle(nation?.year ?? null), source: nation ? OEWS : '' };
	return previewOf(rangeCard(frame, nation, filters.pay));
}
