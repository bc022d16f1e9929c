import { joined } from '$lib/domain/phrases.ts';
import { fact, intervalWords, lateDatum, spokenWhole } from '$lib/charts/datum.ts';
import { NATION } from '$lib/domain/area.ts';
import { formatEstimate, formatMoney, formatPercent } from '$lib/domain/format.ts';
import {
	HOURS_PER_YEAR,
	measureTitle,
	type Measure,
	type Period,
	type WageMeasure,
} from '$lib/domain/measure.ts';
import { ownerWords, type SettingClaim, type SettingRow } from '$lib/domain/setting-row.ts';
import { estimateOf } from '$lib/domain/wage-row.ts';
import type { Datum, DatumFact, Box } from '$lib/charts/scene.ts';

const SHOWN: readonly Measure[] = ['median', 'mean', 'p10', 'p25', 'p75', 'p90', 'employment'];

/** `<role>|99|<year>|<setting>|<owner>`: the role and the nation first, as in every view. */
export function settingKey(row: SettingRow): string {
	return [row.occCode, NATION, row.year, row.settingId, row.ownership].join('|');
}

/** A claim has no year: `<role>|99||<setting>|claim-<id>`. */
export function claimKey(claim: SettingClaim): string {
	return [claim.occCode, NATION, '', claim.settingId, `claim-${claim.claimId}`].join('|');
}

/** A row as something to point at: every figure its table has, the lane's own first. Its words are made when they are read. */
export function settingDatum(row: SettingRow, own: WageMeasure, pay: Period, box: Box): Datum {
	const order = () =>
		[own, ...SHOWN.filter((measure) => measure !== own)].filter(
			(measure) => measure === own || estimateOf(row, measure).flag !== 'not_in_source',
		);
	const share = row.sharePercent === null ? null : formatPercent(row.sharePercent);
	const owner = row.ownership === '' ? '' : ` · ${ownerWords(row.ownership)}`;
	const facts = () => [
		...order().map((measure) => {
			const text = formatEstimate(estimateOf(row, measure), measure, pay) + remark(row, measure, pay);
			return fact(measureTitle(measure), text, measure === own);
		}),
		...(share === null ? [] : [fact('share of jobs', share)]),
	];
	const label = () => {
		const figures = order().map(
			(measure) => `${measureTitle(measure)} ${spokenWhole(estimateOf(row, measure), measure, pay)}`,
		);
		const said = share === null ? figures : [...figures, `${share} of jobs`];
		return `${row.settingTitle}${owner.replace(' · ', ', ')}, ${row.occTitle}, May ${row.year}: ${said.join('; ')}.`;
	};
	const subtitle = `${row.occTitle} (${row.occCode})${owner} · May ${row.year}`;
	return lateDatum(settingKey(row), box, [row.settingTitle, subtitle], facts, label);
}

/** A claim as something to point at. The amount is the article's own, whatever money the other lanes are in. */
export function claimDatum(claim: SettingClaim, pay: Period, box: Box): Datum {
	const amount = formatMoney(claim.amount, 'annual');
	const year = claim.statedYear === '' ? 'no year stated' : claim.statedYear;
	const facts: DatumFact[] = [fact('claimed a year', amount, pay === 'annual')];
	if (pay === 'hourly') {
		const hourly = `${formatMoney(claim.amount / HOURS_PER_YEAR, 'hourly')} (annual / 2,080)`;
		facts.push(fact('an hour', hourly, true));
	}
	facts.push(fact('statistic', statisticWords(claim.statistic)), fact('year', year));
	return {
		...box,
		key: claimKey(claim),
		title: claim.settingTitle,
		subtitle: `Claim ${claim.claimId} of article ${claim.article}, set beside ${claim.occTitle}`,
		facts,
		label:
			`Claim ${claim.claimId} of article ${claim.article}, no official figure: ${claim.claim} ${statisticWords(claim.statistic)}, ${year}. ${claim.note}`.trim(),
	};
}

/** `statistic not said`, or the statistic an article gives its figure as. */
export function statisticWords(statistic: string): string {
	return statistic === 'not_stated' || statistic === 'none' ? 'statistic not said' : `called a ${statistic}`;
}

function remark(row: SettingRow, measure: Measure, pay: Period): string {
	const { flag, value } = estimateOf(row, measure);
	if (value === null) return '';
	if (flag === 'top_coded') return ' (#)';
	const remarks = joined(', ', [
		flag === 'derived' && 'annual / 2,080',
		measure === 'mean' && intervalWords(row, pay),
	]);
	return remarks && ` (${remarks})`;
}
