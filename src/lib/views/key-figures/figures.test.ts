/**
 * Guarantee: key figures are numbers of one role, read from rows that are on show, and a missing one says so. Without
 * it the largest type on the page could be of another role or place than its words.
 */
import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { OutlookRow } from '$lib/domain/outlook-row.ts';
import { figure, inArea, MANAGERS, RECORDS, TOP_CODED, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { keyFigures } from './figures.ts';

const OUTLOOK: OutlookRow = {
	occCode: '29-2072',
	occTitle: 'Medical Records Specialists',
	baseYear: 2024,
	projectedYear: 2034,
	employmentBase: 194_800,
	employmentProjected: 208_600,
	change: 13_800,
	changePercent: 7.1,
	openings: 14_200,
	exits: 7_100,
	transfers: 5_800,
	medianWage: { value: 50_250, flag: '' },
	typicalEducation: 'Postsecondary nondegree award',
	workExperience: 'None',
	onTheJobTraining: 'None',
};
const AUSTIN = inArea(RECORDS, '12420', 'Austin', figure(48_990));
const DALLAS = inArea(RECORDS, '19100', 'Dallas', figure(49_500));
const SMALL = inArea(RECORDS, '10180', 'Abilene', UNRELEASED);

const texts = (rows: Partial<Parameters<typeof keyFigures>[0]>) => {
	const { role, figures } = keyFigures({
		filters: NO_FILTERS,
		byRole: [],
		byArea: [],
		outlook: [],
		...rows,
	});
	return { role, figures: figures.map(({ name, text, detail }) => `${name}: ${text} (${detail})`) };
};

describe('key figures', () => {
	test('are six of the focus', () => {
		const found = texts({
			byRole: [MANAGERS, RECORDS],
			byArea: [DALLAS, AUSTIN, SMALL],
			outlook: [OUTLOOK],
		});
		expect(found).toEqual({
			role: 'Medical Records Specialists',
			figures: [
				'Median annual wage: $51,140 (United States, May 2025)',
				'Jobs: 194,720 (United States, May 2025)',
				'Highest median of 2 areas: $49,500 (Dallas, May 2025)',
				'Growth in jobs: +7.1% (United States, 2024–34: much faster than average)',
				'Openings a year: 14,200 (United States, 2024–34)',
				'Typical entry education: Postsecondary nondegree award (as BLS assigns it)',
			],
		});
	});

	test('set an area against the nation where both are figures of one release', () => {
		const [median] = texts({ byRole: [AUSTIN, RECORDS] }).figures;
		expect(median).toBe('Median annual wage: $48,990 (Austin, May 2025; 4% below the nation)');
		expect(texts({ byRole: [AUSTIN, { ...RECORDS, year: 2024 }] }).figures[0]).not.toContain('nation');
		expect(texts({ byRole: [AUSTIN, { ...RECORDS, median: TOP_CODED }] }).figures[0]).not.toContain('nation');
	});

	test('say what is not published, and rank no area alone', () => {
		const found = texts({ byRole: [SMALL], byArea: [AUSTIN] });
		expect(found.figures).toEqual([
			'Median annual wage: not released (*) (Abilene, May 2025)',
			'Jobs: 194,720 (Abilene, May 2025)',
		]);
	});

	test('are none without rows, and never of another role', () => {
		expect(texts({}).figures).toEqual([]);
		expect(texts({ byRole: [MANAGERS], byArea: [DALLAS, AUSTIN], outlook: [OUTLOOK] })).toEqual({
			role: 'Medical and Health Services Managers',
			figures: [
				'Median annual wage: $123,860 (United States, May 2025)',
				'Jobs: 194,720 (United States, May 2025)',
			],
		});
	});
});
