// Guarantee: means by employer carry the 90 percent interval of their published error, in the picture, its legend and what
// is said of a row; medians and means without an error carry none. Without it a mean of few would look as sure as one of many.
import { expect, test } from 'vitest';
import type { Mark } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { figure } from '$lib/charts/wage-row.fixture.ts';
import type { WageMeasure } from '$lib/domain/measure.ts';
import { settingPayLayout } from './layout.ts';
import { FINANCE, owners } from './setting-row.fixture.ts';
import type { SettingPayState } from './state.ts';

const HOSPITALS = owners('private', '29-2071', { 2017: 42_000, 2018: 43_500 }).map((row) => ({
	...row,
	mean: figure(45_000),
	meanRse: row.year === 2018 ? 2 : null,
}));
const state = (measure: WageMeasure): SettingPayState => ({
	rows: [{ ...FINANCE, meanRse: 1.1 }, ...HOSPITALS],
	claims: [],
	measure,
	pay: 'annual',
	dollars: 'nominal',
	realYear: null,
	ink: 'role-1',
	open: ['sector', 'owner'],
	isWhole: true,
});
const flat = (marks: readonly Mark[]): readonly Mark[] =>
	marks.flatMap((mark) => (mark.kind === 'group' ? flat(mark.marks) : [mark]));
const intervals = (measure: WageMeasure) =>
	flat(settingPayLayout(state(measure), { width: 720 }).marks).filter(
		(mark) => mark.kind === 'line' && mark.thickness === 1.25,
	).length / 3;

test('means have the interval of their error, medians none', async () => {
	const scene = settingPayLayout(state('mean'), { width: 720 });
	expect(sceneFaults(scene)).toEqual([]);
	// A sector and a year of hospitals, and the sign of each lane.
	expect(intervals('mean')).toBe(4);
	expect(intervals('median')).toBe(0);
	// 1.645 × 68,020 × 1.1 % = 1,230.8.
	expect(scene.data[0]?.label).toContain('$68,020');
	expect(scene.data[0]?.facts[0]?.text).toBe('$68,020 (90% interval $66,789 to $69,251)');
	await expect(sceneSnapshot(scene)).toMatchFileSnapshot('./snapshots/mean.svg');
});
