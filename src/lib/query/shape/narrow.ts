import type { Filters, IdFilter } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { RoleFacts } from '../slices/facts.ts';

/** The filters that narrow which roles are shown, each with what it asks of a role. A further one is a row here. */
const PREDICATES = {
	education: (chosen: readonly string[], { education }: RoleFacts) => chosen.includes(education),
	credential: (chosen: readonly string[], { credentials }: RoleFacts) =>
		credentials.some((id) => chosen.includes(id)),
} satisfies Partial<Record<IdFilter, (chosen: readonly string[], role: RoleFacts) => boolean>>;

type Narrowing = keyof typeof PREDICATES;
const NARROWING = Object.keys(PREDICATES) as Narrowing[];

/** Whether a choice narrows the roles at all: else nothing need be known of them. */
export function narrowsRoles(filters: Filters): boolean {
	return NARROWING.some((key) => filters[key].length > 0);
}

/** Whether a role is left by the narrowing filters. A role nothing is known of is left by none. */
export function narrowing(filters: Filters, facts: readonly RoleFacts[]): (role: SocCode) => boolean {
	const chosen = NARROWING.filter((key) => filters[key].length > 0);
	if (chosen.length === 0) return () => true;
	const known = new Map(facts.map((role) => [role.occCode, role]));
	return (code) => {
		const role = known.get(code);
		return role !== undefined && chosen.every((key) => PREDICATES[key](filters[key], role));
	};
}
