/**
 * Guarantee: a trend of means has the 90 percent interval of each release whose error is published, no other release and no
 * other measure has one, and the axis holds all of it. Without it a figure of a small sample would look as sure as one of a large one.
 */
import { describe, expect, test } from 'vitest';
import type { Mark, Scene } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { figure, RECORDS, TOP_CODED } from '$lib/charts/wage-row.fixture.ts';
import type { Measure } from '$lib/domain/measure.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { trendLayout } from './layout.ts';

const releases: readonly WageRow[] = [
	{ ...RECORDS, year: 2022, mean: figure(50_000), meanRse: 2 },
	{ ...RECORDS, year: 2023, mean: figure(52_000), meanRse: null },
	{ ...RECORDS, year: 2024, mean: figure(54_000), meanRse: 3 },
	{ ...RECORDS, year: 2025, mean: TOP_CODED, meanRse: 3 },
];
const scene = (measure: Measure) =>
	trendLayout(
		{
			rows: releases,
			family: [
				{
					occCode: RECORDS.occCode,
					occTitle: RECORDS.occTitle,
					firstYear: 2021,
					lastYear: 2025,
					isAsked: true,
					origin: null,
				},
			],
			areaChanges: [],
			tables: [],
			modelBasedSince: 2021,
			accents: [RECORDS.occCode],
			measure,
			pay: 'annual',
			dollars: 'nominal',
			realYear: null,
			isWhole: true,
		},
		{ width: 720 },
	);
const flat = (marks: readonly Mark[]): readonly Mark[] =>
	marks.flatMap((mark) => (mark.kind === 'group' ? flat(mark.marks) : [mark]));
const intervals = ({ marks }: Scene) =>
	flat(marks).filter((mark) => mark.kind === 'line' && mark.thickness === 1.25).length / 3;

describe('a trend of means', () => {
	test('has the intervals of releases with an error, and their sign', async () => {
		const means = scene('mean');
		expect(sceneFaults(means)).toEqual([]);
		// Two releases and the sign: one has no error, one is a lower bound.
		expect(intervals(means)).toBe(3);
		expect(JSON.stringify(means.marks)).toContain('90% sampling interval of the mean');
		// 1.645 × 54,000 × 3 % = 2,664.9.
		expect(means.data.at(-2)?.label).toContain('90% interval $51,335 to $56,665');
		await expect(sceneSnapshot(means)).toMatchFileSnapshot('./snapshots/mean.svg');
	});

	test('has none in another measure', () => {
		expect(intervals(scene('median'))).toBe(0);
		expect(intervals(scene('p90'))).toBe(0);
	});
});
