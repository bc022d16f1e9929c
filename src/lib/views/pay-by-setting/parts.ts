import { linesOfPart, type LinePart } from '$lib/charts/portion.ts';
import type { SettingClaim, SettingRow } from '$lib/domain/setting-row.ts';
import type { SettingPart, SettingPayState } from './state.ts';

/** Rows of a part drawn at first. */
const FIRST = 8;
/** The articles' insurers; their three-digit industry is of all insurance. */
const HEALTH_INSURERS = 'naics-524114';

type Parts = Pick<SettingPayState, 'rows' | 'claims' | 'measure'>;

const ORDER: readonly SettingPart[] = ['handbook', 'sector', 'industry', 'owner', 'claim'];

/** The parts that have rows, in the order drawn. */
export function partsOf({ rows, claims }: Parts): readonly SettingPart[] {
	const kinds = new Set<SettingPart>(rows.map(({ kind }) => kind));
	if (claims.length > 0) kinds.add('claim');
	return ORDER.filter((part) => kinds.has(part));
}

/**
 * The part that is drawn before any other is asked for: the handbook's kinds of employers, which have medians alone; for
 * another measure the sectors. Null where there is nothing.
 */
export function leadingPart(state: Parts): SettingPart | null {
	const parts = partsOf(state);
	const hasSectors = parts.includes('sector');
	return (state.measure !== 'median' && hasSectors ? 'sector' : parts[0]) ?? null;
}

/** The parts that are drawn. */
export function drawnParts(state: SettingPayState): readonly SettingPart[] {
	const lead = leadingPart(state);
	return partsOf(state).filter((part) => part === lead || state.open.includes(part));
}

/**
 * The rows of a part that are drawn: the first by the figure, or all. Of industries the broad ones with most jobs, and
 * health insurers: finer ones are parts of these, hundreds at times. Table and files hold them all.
 */
export function drawnRows(state: SettingPayState, part: SettingPart): readonly SettingRow[] {
	const rows = state.rows.filter(({ kind }) => kind === part);
	if (state.isWhole || part === 'owner' || rows.length <= FIRST) return rows;
	if (part !== 'industry') return rows.slice(0, FIRST);
	const broad = rows.filter(({ settingId }) => /^naics-\d{3}$/.test(settingId));
	const most = [...broad]
		.sort((a, b) => (b.employment.value ?? -1) - (a.employment.value ?? -1))
		.slice(0, FIRST);
	const drawn = new Set([...most, ...rows.filter(({ settingId }) => settingId === HEALTH_INSURERS)]);
	return rows.filter((row) => drawn.has(row));
}

/** How many rows of what is drawn are left out, and how many there are. */
export function leftOut(state: SettingPayState): { readonly left: number; readonly all: number } {
	const parts = drawnParts(state);
	const all = state.rows.filter(({ kind }) => kind !== 'owner' && parts.includes(kind)).length;
	const drawn = parts.reduce(
		(sum, part) => sum + (part === 'owner' ? 0 : drawnRows({ ...state, isWhole: false }, part).length),
		0,
	);
	return { left: all - drawn, all };
}

/** The lines of a picture's lanes, in the order drawn: owners are a plot of their own. */
export function settingLines(state: SettingPayState): readonly (SettingRow | SettingClaim)[] {
	return drawnParts(state).flatMap((part): readonly (SettingRow | SettingClaim)[] => {
		if (part === 'owner') return [];
		return part === 'claim' ? state.claims : state.rows.filter(({ kind }) => kind === part);
	});
}

/** What is drawn of a file's part: its lines, and the owners with the last of them. */
export function stateOfPart(state: SettingPayState, part: LinePart): SettingPayState {
	const lines = settingLines(state);
	const drawn = new Set(linesOfPart(lines, part));
	const isLast = part.from + part.count >= lines.length;
	return {
		...state,
		rows: state.rows.filter((row) => (row.kind === 'owner' ? isLast : drawn.has(row))),
		claims: state.claims.filter((claim) => drawn.has(claim)),
		isWhole: true,
	};
}
