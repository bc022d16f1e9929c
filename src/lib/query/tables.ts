import { NATION } from '$lib/domain/area.ts';
import { majorGroup, type SocCode } from '$lib/domain/occupation.ts';
import type { Asked } from './asked.ts';
import type { Context } from './context.ts';
import type { TableNeed } from './table-need.ts';

/** The cut of the wage tables an occupation stands in: the health-information set, or its major group. */
function cutOf(role: SocCode, context: Context): string {
	return context.healthInformationSet.includes(role) ? 'health-information' : majorGroup(role);
}

/**
 * The wage files that hold what is asked, as far as they exist: a release nobody has is not a file to wait for,
 * its rows are simply not there. The bare table comes first, so that the statement binds when no file does.
 */
export function wageNeeds(asked: Asked, context: Context): readonly TableNeed[] {
	const nation =
		'codes' in asked.areas ? asked.areas.codes.includes(NATION) : asked.areas.kinds.includes('nation');
	const areas = 'codes' in asked.areas ? asked.areas.codes.some((code) => code !== NATION) : !nation;
	const parts = asked.roles.flatMap((role) => {
		const cut = cutOf(role, context);
		return [
			...(nation ? [`nation-${cut}`] : []),
			...(areas ? asked.years.map((year) => `areas-${year}-${cut}`) : []),
		];
	});
	const existing = [...new Set(parts)].filter((part) => context.wageParts.includes(part));
	return [{ table: 'wages' }, ...existing.map((part) => ({ table: 'wages', part }))];
}
