import type { DollarBasis, Period, WageMeasure } from '$lib/domain/measure.ts';
import type { SettingClaim, SettingRow } from '$lib/domain/setting-row.ts';

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
	/** Whether every industry is drawn, or the few of `drawnIndustries`. */
	readonly allIndustries: boolean;
}
