import { meanInterval } from '$lib/domain/sampling-error.ts';
import { formatMoney, formatPercent } from '$lib/domain/format.ts';
import type { Period } from '$lib/domain/measure.ts';
import type { MeanChange, SectorYear } from '$lib/domain/sector-means.ts';
import { ownerWords } from '$lib/domain/setting-row.ts';
import { changeVerdict, differenceVerdict, VERDICTS, type Verdict } from '$lib/domain/verdict.ts';
import { coded, estimatePair, leading, number, text, type Column } from '$lib/export/column.ts';

/**
 * The columns of `sector-trend`: the mean of a sector in a release with its published error and the 90 percent interval,
 * then what it is tested against: the release before, the first one, another sector. Plain dollars of each release.
 */
export function sectorColumns(pay: Period): readonly Column<SectorYear>[] {
	const unit = pay === 'annual' ? 1 : 100;
	const money = (dollars: number) => formatMoney(dollars, pay);
	const end = (index: 0 | 1) => (own: SectorYear) => {
		const interval = meanInterval(own.row);
		return interval && Math.round(interval[index] * unit) / unit;
	};
	const prefix = pay === 'annual' ? 'a' : 'h';
	return leading(
		['setting_title', 'year', `${prefix}_mean`, 'step_verdict', 'whole_verdict', 'against_verdict'],
		[
			number('year', 'Year', ({ row }) => row.year, String),
			text('setting_id', 'Setting id', ({ row }) => row.settingId),
			text('setting_title', 'Sector', ({ row }) => row.settingTitle),
			text(
				'ownership',
				'Owners',
				({ row }) => row.ownership,
				({ row }) => ownerWords(row.ownership),
			),
			text('occ_code', 'SOC code', ({ row }) => row.occCode),
			text('occ_title', 'Occupation', ({ row }) => row.occTitle),
			...estimatePair<SectorYear>(`${prefix}_mean`, 'Mean', ['mean', pay], ({ row }) => row.mean),
			number('mean_rse', 'Mean RSE', ({ row }) => row.meanRse, formatPercent),
			number(`${prefix}_mean_low_90`, '90% interval from', end(0), money),
			number(`${prefix}_mean_high_90`, '90% interval to', end(1), money),
			number('step_since', 'Release before', ({ step }) => step?.from.year ?? null),
			...changeColumns('step', 'Since the release before', ({ step }) => step, changeVerdict, pay),
			number('whole_since', 'First release', ({ whole }) => whole?.from.year ?? null),
			...changeColumns('whole', 'Since the first release', ({ whole }) => whole, changeVerdict, pay),
			text(
				'against',
				'Held against',
				({ against }) => against?.from.settingId ?? '',
				({ against }) => against?.from.settingTitle ?? '',
			),
			...changeColumns('against', 'Against it', ({ against }) => against, differenceVerdict, pay),
			text('dollars', 'Dollars', () => 'nominal'),
		],
	);
}

function changeColumns(
	name: string,
	title: string,
	of: (own: SectorYear) => MeanChange | null,
	verdictOf: (test: MeanChange['test']) => Verdict,
	pay: Period,
): readonly Column<SectorYear>[] {
	const tested = (own: SectorYear) => {
		const test = of(own)?.test;
		return test?.kind === 'tested' ? test : null;
	};
	const unit = pay === 'annual' ? 1 : 100;
	return [
		number(
			`${name}_difference`,
			`${title}: difference`,
			(own) => {
				const test = tested(own);
				return test && Math.round(test.difference * unit) / unit;
			},
			(dollars) => formatMoney(dollars, pay),
		),
		number(`${name}_z`, `${title}: z`, (own) => {
			const test = tested(own);
			return test && Math.round(test.z * 1000) / 1000;
		}),
		coded(`${name}_verdict`, title, VERDICTS, (own) => {
			const change = of(own);
			return change ? verdictOf(change.test) : '';
		}),
	];
}
