import { roleOfKey } from '$lib/charts/datum.ts';
import type { Datum } from '$lib/charts/scene.ts';
import type { SocCode } from '$lib/domain/occupation.ts';

/**
 * What a press on a datum does where roles can be focused: it picks the datum's role. A datum of no role, or of one that
 * may not be picked, is left alone; where no role can be focused a chart is read and not chosen from.
 */
export function picking(
	onPickRole: ((role: SocCode) => void) | undefined,
	isPickable: (role: SocCode) => boolean = () => true,
): { onPick?: (datum: Datum) => void } {
	if (!onPickRole) return {};
	return {
		onPick: ({ key }) => {
			const role = roleOfKey(key);
			if (role && isPickable(role)) onPickRole(role);
		},
	};
}
