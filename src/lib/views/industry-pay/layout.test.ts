// Guarantee: the average of everyone stands by owner on an axis that names it, a withheld figure is named and never drawn, and
// nothing is converted without saying so. Without it a reader would take the pay of a whole hospital for that of one job.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { MOST_TITLE_WORDS, wordCount } from '$lib/charts/title.ts';
import { figure } from '$lib/charts/wage-row.fixture.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { IndustryPayRow } from '$lib/domain/industry-pay.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { industryPayColumns } from './columns.ts';
import { industryPayLayout } from './layout.ts';
import { industryPayNotes, industryPayWords } from './words.ts';

const WITHHELD: Estimate = { value: null, flag: 'withheld' };

function row(
	industryCode: string,
	title: string,
	ownership: string,
	jobs: number | null,
	pay: number | null,
) {
	const of = (value: number | null) => (value === null ? WITHHELD : figure(value));
	return {
		year: 2024,
		industryCode,
		title,
		settingId: `naics-${industryCode}`,
		ownership,
		establishments: 12,
		employment: of(jobs),
		averageAnnualPay: of(pay),
		averageWeeklyWage: of(pay === null ? null : Math.round(pay / 52)),
		employmentChangePercent: pay === null ? WITHHELD : figure(3.5),
		averageAnnualPayChangePercent: pay === null ? WITHHELD : figure(-0.9),
	} satisfies IndustryPayRow;
}

const HOSPITALS = [
	row('622', 'Hospitals', 'private', 5_454_513, 83_139),
	row('622', 'Hospitals', 'local', 698_159, 82_156),
	row('622', 'Hospitals', 'state', 445_047, 92_695),
	row('622', 'Hospitals', 'federal', 384_845, 109_190),
];
const INSURERS = [
	row('524114', 'Direct Health and Medical Insurance Carriers', 'private', 452_321, 106_088),
	row('524114', 'Direct Health and Medical Insurance Carriers', 'local', null, null),
];
const HOME_CARE = [row('6216', 'Home Health Care Services', 'private', 1_758_457, 40_618)];
const EVERYTHING = [
	row('10', 'Total, all industries', 'all', 154_990_441, 75_585),
	row('10', 'Total, all industries', 'private', 132_569_771, 75_850),
];
const ALL = [...INSURERS, ...HOSPITALS, ...HOME_CARE, ...EVERYTHING];
const LONG =
	'Federal, State, and Local Government, excluding State and Local Government Schools and Hospitals and the U.S. Postal Service';
const answer = (rows: readonly IndustryPayRow[], filters: Partial<Filters> = {}) => ({
	filters: { ...NO_FILTERS, ...filters },
	rows,
});

const CASES: Record<string, { rows: readonly IndustryPayRow[]; width: number }> = {
	normal: { rows: ALL, width: 1280 },
	empty: { rows: [], width: 720 },
	'one-row': { rows: HOME_CARE, width: 720 },
	suppressed: { rows: [row('6216', 'Home Health Care Services', 'private', null, null)], width: 720 },
	'longest-labels': { rows: [...HOSPITALS, row('62', LONG, 'private', 12, 40_000)], width: 720 },
	narrow: { rows: ALL, width: 360 },
};

describe('snapshots', () => {
	for (const [name, { rows, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = industryPayLayout(rows, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

const amount = fc.option(fc.integer({ min: 0, max: 400_000 }));
const anyRows = fc
	.uniqueArray(
		fc.record({
			code: fc.constantFrom('622', '6211', '524114', '10'),
			owner: fc.constantFrom('all', 'private', 'local', 'state', 'federal'),
			jobs: amount,
			pay: amount,
		}),
		{ selector: ({ code, owner }) => `${code} ${owner}` },
	)
	.map((rows) => rows.map(({ code, owner, jobs, pay }) => row(code, `Industry ${code}`, owner, jobs, pay)));

test('at any width and for any rows nothing is outside the frame', () => {
	fc.assert(
		fc.property(anyRows, fc.integer({ min: 320, max: 1600 }), (rows, width) => {
			expect(sceneFaults(industryPayLayout(rows, { width }))).toEqual([]);
		}),
	);
});

test('the height depends on the class of the width only', () => {
	const height = (width: number) => industryPayLayout(ALL, { width }).height;
	expect(height(1600)).toBe(height(760));
	expect(height(479)).toBe(height(320));
});

describe('what the marks say', () => {
	const texts = (marks: readonly Mark[]): readonly string[] =>
		marks.flatMap((mark) =>
			mark.kind === 'text' ? [mark.text] : mark.kind === 'group' ? texts(mark.marks) : [],
		);

	test('the axis is of all employees, and the sum of all owners has no mark', () => {
		const scene = industryPayLayout(ALL, { width: 1280 });
		expect(texts(scene.marks)).toContain('Average annual pay of all employees, 2024');
		expect(texts(scene.marks).join(' ')).not.toContain('all owners');
		const [sum] = industryPayLayout(EVERYTHING.slice(0, 1), { width: 1280 }).data;
		expect(sum?.label).toContain('all owners $75,585, 154,990,441 jobs');
	});

	test('a withheld figure is named in its line', () => {
		const scene = industryPayLayout(INSURERS, { width: 1280 });
		expect(texts(scene.marks).join(' ')).toContain('452,321 private jobs; local government withheld');
		expect(scene.data[0]?.label).toContain('local government withheld');
	});

	test('no key names a role, so that none is chosen or marked by it', () => {
		for (const { key } of industryPayLayout(ALL, { width: 720 }).data) expect(key).toMatch(/^\|99\|2024\|/);
	});
});

describe('words', () => {
	test('the title names the lowest and the highest private average of an industry, not of the whole economy', () => {
		expect(industryPayWords(answer(ALL)).title).toBe(
			'Private employers average $40,618 in home health care, $106,088 in health insurers',
		);
		expect(industryPayWords(answer(HOME_CARE)).title).toBe(
			'Private employers average $40,618 in home health care',
		);
		expect(industryPayWords(answer([])).title).not.toContain('$');
	});

	test('the summary defines the average and tells every owner', () => {
		const { summary } = industryPayWords(answer(ALL));
		expect(summary).toContain('all employees of the industry, part-time included');
		expect(summary).toContain('Hospitals: private $83,139, 5,454,513 jobs; local government $82,156');
		expect(summary).toContain('Health insurers: private $106,088, 452,321 jobs; local government withheld.');
	});

	test('what was asked for and is not converted is said', () => {
		const subtitle = (filters: Partial<Filters>) => industryPayWords(answer(ALL, filters)).subtitle;
		expect(subtitle({})).not.toContain('converted');
		expect(subtitle({ pay: 'hourly' })).toContain('not converted to hourly pay');
		expect(subtitle({ dollars: 'real' })).toContain('not converted to other years’ dollars');
		expect(subtitle({ pay: 'hourly', dollars: 'local' })).toContain('hourly pay or local prices');
		expect(industryPayNotes(answer(ALL, { dollars: 'real' })).join(' ')).toContain('not converted');
		expect(industryPayNotes(answer(ALL)).join(' ')).toContain('health insurers (local government)');
	});

	test('titles are short for any rows', () => {
		fc.assert(
			fc.property(anyRows, (rows) => {
				expect(wordCount(industryPayWords(answer(rows)).title)).toBeLessThanOrEqual(MOST_TITLE_WORDS);
			}),
		);
	});
});

test('a withheld figure is an empty cell beside its flag in the file, and says so in the table', () => {
	const [withheld] = INSURERS.slice(1);
	if (!withheld) throw new Error('no such row');
	const columns = industryPayColumns();
	expect(rowsToCsv([withheld], columns).trim().split(/\r?\n/)[1]).toBe(
		'2024,524114,Direct Health and Medical Insurance Carriers,naics-524114,local,12,,withheld,,withheld,,withheld,,withheld,,withheld',
	);
	const jobs = columns.find(({ name }) => name === 'jobs');
	expect(jobs?.text(withheld)).toBe('withheld');
});
