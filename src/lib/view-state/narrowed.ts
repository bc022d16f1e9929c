import type { Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { roleTraits } from '$lib/query/questions/role-traits.ts';
import type { Ask } from './asking.ts';

/**
 * The roles that the education and credential filters leave of some. Found before a question is asked, so that it asks for
 * roles alone and shares its answer with every other choice of roles.
 */
export async function narrowedRoles(
	ask: Ask,
	turn: string,
	roles: readonly SocCode[],
	{ education, credential }: Filters,
): Promise<readonly SocCode[]> {
	if (education.length === 0 && credential.length === 0) return roles;
	const traits = new Map((await ask(turn, roleTraits())).map((each) => [each.occCode, each]));
	return roles.filter((role) => {
		const own = traits.get(role);
		return (
			own !== undefined &&
			(education.length === 0 || education.includes(own.education)) &&
			(credential.length === 0 || own.credentials.some((id) => credential.includes(id)))
		);
	});
}
