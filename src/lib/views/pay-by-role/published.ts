import { readingOf, shownWages } from '$lib/components/figure/wage-view.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { accentedRoles, type Filters } from '$lib/domain/filters.ts';
import type { Family, SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { FilePicture } from '$lib/export/published.ts';
import { SORT_COLUMNS } from '$lib/query/shape/order.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { foldRows, type Fold } from './fold.ts';
import { payRangeLayout, type PayRangeState } from './layout.ts';
import type { RolesAnswer } from './question.ts';
import { payRangeWords } from './words.ts';

interface PayByRole extends ShownFigure<WageRow> {
	readonly fold: Fold;
	/** What a wide screen and a narrow one draw. */
	readonly wide: PayRangeState;
	readonly narrow: PayRangeState;
}

/** `pay-by-role` of an answer; `isWhole`: the screen draws every row. */
export function payByRole(
	answer: RolesAnswer,
	given: FigureContext,
	families: ReadonlyMap<SocCode, Family>,
	isWhole = false,
): PayByRole {
	const { rows, filters, nation } = answer;
	const fold = foldRows(rows, families, filters);
	const drawn = isWhole ? rows : fold.wide;
	const stateOf = (own: readonly WageRow[]): PayRangeState => ({
		rows: own,
		// An order the reader chose runs through all roles: families would break it up.
		families: isReordered(filters) ? null : families,
		nationByRole: nation,
		accented: accentedRoles(filters),
		...readingOf(filters, given.newestYear),
	});
	/** The default set names predecessors of today's codes: that a release does not use them is not a gap. */
	const missing = answer.missing.filter(
		({ reason }) => filters.role.length > 0 || reason !== 'occupation_not_in_release',
	);
	const words = payRangeWords(rows, filters, given.newestYear, nation, drawn);
	return {
		fold,
		wide: stateOf(drawn),
		narrow: stateOf(isWhole ? rows : fold.narrow),
		shown: shownWages({ filters, rows, missing, ownNotes: [], words }, given),
		file: payRangeFile(stateOf(rows)),
	};
}

/** A list of pay ranges as files draw it: every row of it, whatever a screen folds. */
export function payRangeFile(state: PayRangeState): FilePicture {
	const keys = new Set(state.rows.map(({ occCode }) => occCode));
	return {
		lines: state.rows.length,
		noun: keys.size === state.rows.length ? 'roles' : 'rows',
		layout: (room, part) => payRangeLayout(state, room, part),
	};
}

function isReordered({ sort }: Filters): boolean {
	return SORT_COLUMNS.some((column) => column === sort?.replace(/^-/, ''));
}

export const publish = publishAs('pay-by-role', (answer: RolesAnswer, given) =>
	payByRole(answer, given, given.families),
);
