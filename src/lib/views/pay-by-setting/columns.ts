import { NATION } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatMoney, formatPercent } from '$lib/domain/format.ts';
import { nationalBasis, ownerWords, type SettingEntry, type SettingRow } from '$lib/domain/setting-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { text, type Column, coded, number } from '$lib/export/column.ts';
import { wageColumns } from '$lib/export/columns.ts';

const KIND_WORDS: Readonly<Record<SettingEntry['kind'], string>> = {
	handbook: 'handbook industry',
	sector: 'NAICS sector',
	industry: 'industry (mean)',
	owner: 'hospitals by owner',
	claim: 'claim of an article',
};

/**
 * The columns of `pay-by-setting`: those of wage rows, with the setting in place of the area, and which table or article
 * the line is from. A claim has no wage, since nobody knows which statistic it is: its amount has a column of its
 * own, as the article states it, never converted.
 */
export function settingColumns(filters: Filters): readonly Column<SettingEntry>[] {
	const basis = nationalBasis(filters);
	return [
		...wageColumns(basis).flatMap((column): readonly Column<SettingEntry>[] => {
			if (column.name === 'area_code')
				return [text('setting_id', 'Setting id', ({ settingId }) => settingId)];
			if (column.name === 'area_title')
				return [{ ...text('setting_title', 'Setting', ({ settingTitle }) => settingTitle), lead: 1 }];
			if (column.name === 'price_parity') return [];
			if (column.name === 'dollars') {
				return [text('dollars', 'Dollars', (row) => (row.kind === 'claim' ? 'nominal' : basis.dollars))];
			}
			return [ofWages(column)];
		}),
		// The address asked for local dollars: the file says that these are not.
		...(filters.dollars === 'local' ? [text('dollars', 'Dollars', () => 'nominal')] : []),
		coded('kind', 'Table', KIND_WORDS, ({ kind }) => kind),
		{
			...text('ownership', 'Owners', (row) => (row.kind === 'claim' ? '' : row.ownership)),
			text: (row) => (row.kind === 'claim' ? '' : ownerWords(row.ownership)),
		},
		number(
			'share_percent',
			'Share of jobs',
			(row) => (row.kind === 'claim' ? null : row.sharePercent),
			formatPercent,
		),
		text('claim_id', 'Claim', (row) => (row.kind === 'claim' ? row.claimId : '')),
		number(
			'claim_amount',
			'Claimed, a year',
			(row) => (row.kind === 'claim' ? row.amount : null),
			(amount) => formatMoney(amount, 'annual'),
		),
		text('claim_statistic', 'Statistic claimed', (row) => (row.kind === 'claim' ? row.statistic : '')),
	];
}

/** A column of wage rows for rows of settings; a claim has the occupation it is compared with, and no other cell. */
function ofWages(column: Column<WageRow>): Column<SettingEntry> {
	const ofClaim = (row: Extract<SettingEntry, { kind: 'claim' }>) =>
		({ occ_code: row.occCode, occ_title: row.occTitle })[column.name] ?? '';
	return {
		...column,
		value: (row) => (row.kind === 'claim' ? ofClaim(row) || null : column.value(asWageRow(row))),
		text: (row) => {
			if (row.kind === 'claim') return ofClaim(row);
			// What a whole table lacks is not a gap of one of its rows: the cell stays empty.
			return isOfItsTable(row, column.name) ? column.text(asWageRow(row)) : '';
		},
	};
}

const MEASURE_COLUMN = /^[ah]_(mean|median|p10|p25|p75|p90)(_flag)?$/;

function isOfItsTable(row: SettingRow, column: string): boolean {
	const measure = MEASURE_COLUMN.exec(column)?.[1];
	if (row.kind === 'handbook')
		return measure === undefined ? !column.startsWith('employment') : measure === 'median';
	return row.kind !== 'industry' || measure === undefined || measure === 'mean';
}

/** All these figures are national. */
function asWageRow(row: SettingRow): WageRow {
	return { ...row, areaCode: NATION, areaTitle: 'United States' };
}
