import type { Gap } from './gap.ts';
import type { OutlookRow } from './outlook-row.ts';
import type { ScopeName, Side } from './path-scope.ts';
import type { RoleFacts } from './role-profile.ts';
import type { TypicalEducation } from './typical-education.ts';
import type { WageRow } from './wage-row.ts';

/** What the tables say of an occupation that is compared, wherever it is. */
export interface PathOccupation
	extends
		TypicalEducation,
		Pick<RoleFacts, 'occCode' | 'title' | 'workExperience' | 'training' | 'jobZone' | 'definition'> {
	/** Its side in each scope; empty where it is in none. */
	readonly narrow: Side | '';
	readonly mid: Side | '';
	readonly wide: Side | '';
	/** Why the scopes put it there; empty outside the scopes. */
	readonly reason: string;
}

/** One occupation on one side: what `path-comparison` shows a line of. */
export interface PathRow {
	readonly side: Side;
	readonly occupation: PathOccupation;
	/** Pay and jobs in the place and release asked for; null where the tables have no row. */
	readonly wage: WageRow | null;
	/** Why there is none; empty where there is one. */
	readonly gap: Gap | '';
	/** The nation's projection; null where BLS projects no such code. */
	readonly projection: OutlookRow | null;
}

/** The key of a row in every view: `<role>|<area>|<side>`; an occupation may stand on both sides. */
export function pathKey({ occupation, wage, side }: PathRow): string {
	return [occupation.occCode, wage?.areaCode ?? '', side].join('|');
}

/** What of the tables tells the side of an occupation in a scope. */
export function sideIn(occupation: PathOccupation, scope: ScopeName): Side | '' {
	return occupation[scope];
}
