import type { DollarBasis, Period, WageMeasure } from '$lib/domain/measure.ts';
import type { SettingClaim, SettingKind, SettingRow } from '$lib/domain/setting-row.ts';
import type { Ink } from '$lib/charts/scene.ts';

/** What the picture is made of: each table, and the articles' claims. */
export type SettingPart = SettingKind | 'claim';

/** What the picture of pay by setting shows and how it is read. */
export interface SettingPayState {
	/** All rows of the answer, in its order. */
	readonly rows: readonly SettingRow[];
	readonly claims: readonly SettingClaim[];
	/** Which measure of the lanes that have several is pointed out. */
	readonly measure: WageMeasure;
	readonly pay: Period;
	/** Never local: a price parity belongs to an area. */
	readonly dollars: Exclude<DollarBasis, 'local'>;
	readonly realYear: number | null;
	/** The color of the role. */
	readonly ink: Ink;
	/** What is unfolded beside the leading part. */
	readonly open: readonly SettingPart[];
	/** Whether every row of what is drawn is drawn, or the first ones. */
	readonly isWhole: boolean;
}
