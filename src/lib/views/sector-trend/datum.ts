import { fact, factWords, intervalWords, lateDatum } from '$lib/charts/datum.ts';
import type { Box, Datum, DatumFact } from '$lib/charts/scene.ts';
import { NATION } from '$lib/domain/area.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import type { Period } from '$lib/domain/measure.ts';
import type { SectorYear } from '$lib/domain/sector-means.ts';
import { ownerWords, type SettingRow } from '$lib/domain/setting-row.ts';
import type { Sector } from './state.ts';
import { stepWords } from './words.ts';

/** `<role>|99|<year>|<setting>|<owner>`, as the rows of `pay-by-setting` have it. */
export function sectorDatumKey(row: SettingRow): string {
	return [row.occCode, NATION, row.year, row.settingId, row.ownership].join('|');
}

/** A sector as something to point at: its means with their intervals, the one looked at first, and what changed. */
export function sectorDatum(sector: Sector, current: SettingRow, pay: Period, box: Box): Datum {
	const owner = current.ownership === 'private' ? '' : ` · ${ownerWords(current.ownership)}`;
	const facts = () => [
		...[...sector].reverse().map((own) => meanFact(own, own.row === current, pay)),
		...sector.flatMap((own) => {
			const { row, step } = own;
			return step ? [fact(`${step.from.year} to ${row.year}`, stepWords(step, pay))] : [];
		}),
	];
	return lateDatum(
		sectorDatumKey(current),
		box,
		[current.settingTitle, `${current.occTitle} (${current.occCode})${owner}`],
		facts,
		() => `${current.settingTitle}, ${current.occTitle}: ${factWords(facts())}.`,
	);
}

function meanFact({ row }: SectorYear, chosen: boolean, pay: Period): DatumFact {
	const interval = intervalWords(row, pay);
	const text = formatEstimate(row.mean, 'mean', pay) + (interval === null ? '' : ` (${interval})`);
	return fact(`mean, May ${row.year}`, text, chosen);
}
