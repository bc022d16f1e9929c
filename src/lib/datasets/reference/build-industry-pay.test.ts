/**
 * Guarantee: an industry is tied to the setting with its very NAICS code, and unclassified establishments never to government;
 * titles come from the wage tables or from our own list. Without it the pay of 99 would be shown as that of government.
 */
import { expect, it } from 'vitest';
import type { WageFacts } from '../importing/importer.ts';
import { industryPay } from '../tables/employers.ts';
import { validateRows } from '../writing/validate.ts';
import { buildIndustryPay } from './build-industry-pay.ts';
import { editorialText } from './editorial-files.ts';
import { loadEditorial } from './editorial.ts';
import { referenceInput } from './input.ts';
import { quarterlyCensusImporter } from './quarterly-census.ts';

const HEADER = [
	...['area_fips', 'own_code', 'industry_code', 'agglvl_code', 'size_code', 'year', 'qtr', 'disclosure_code'],
	...['annual_avg_estabs', 'annual_avg_emplvl', 'annual_avg_wkly_wage', 'avg_annual_pay'],
	...['oty_disclosure_code', 'oty_annual_avg_emplvl_pct_chg', 'oty_avg_annual_pay_pct_chg'],
];
const line = (code: string, level: string, mark = '') => [
	...['US000', '5', code, level, '0', '2024', 'A', mark, '7'],
	...(mark === '' ? ['10', '900', '46800', mark, '1.5', '-2'] : ['0', '0', '0', mark, '0', '0']),
];
const setting = (naics: string, title: string) =>
	({ settingId: `naics-${naics}`, year: 2024, title, kind: 'industry', naics, ownership: '5' }) as const;
const FACTS: WageFacts = {
	occupations: [],
	areas: [],
	settings: [setting('622', 'Hospitals'), setting('99', 'Government'), setting('31-33', 'Manufacturing')],
	newestYear: 2024,
};

function build(...lines: readonly string[][]) {
	const table = { file: 'qcew.csv', rows: [HEADER, ...lines] };
	const result = quarterlyCensusImporter.read(table);
	const imported = new Map(
		lines.length > 0 ? [[quarterlyCensusImporter.id, [{ table, sha256: 'hash', result }]]] : [],
	);
	return buildIndustryPay(referenceInput(imported, FACTS, loadEditorial(editorialText)));
}

it('gives settings and titles where there are some, in the order of the codes', () => {
	const [built] = build(
		line('99', '14'),
		line('622', '15'),
		line('6211', '16', 'N'),
		line('31-33', '14'),
		line('1011', '13'),
	);
	expect(
		built?.rows.map((row) => [row['industry_code'], row['setting_id'], row['title'], row['employment_flag']]),
	).toEqual([
		['1011', null, null, ''],
		['31-33', 'naics-31-33', 'Manufacturing', ''],
		['6211', null, 'Offices of Physicians', 'withheld'],
		['622', 'naics-622', 'Hospitals', ''],
		['99', null, null, ''],
	]);
	expect(validateRows(industryPay, 'industry-pay.csv', built?.rows ?? [])).toEqual([]);
});

it('cites the census first, with its year and hash', () => {
	const [built] = build(line('622', '15'));
	const [census] = built?.sources ?? [];
	expect([census?.title, census?.release, census?.files]).toEqual([
		'BLS Quarterly Census of Employment and Wages, annual averages',
		'2024',
		[{ path: 'qcew.csv', sha256: 'hash' }],
	]);
	expect(census?.obtained).toContain('public mirror');
});

it('is not built without its source', () => {
	expect(build()).toEqual([]);
});

it('refuses the same industry and owner twice', () => {
	const [built] = build(line('622', '15'), line('622', '15'));
	expect(validateRows(industryPay, 'industry-pay.csv', built?.rows ?? [])).not.toEqual([]);
});
