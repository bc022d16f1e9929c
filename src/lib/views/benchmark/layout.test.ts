/**
 * Guarantee: each person of a payroll is a dot of their own on the market of their role and place, heard with title, pay, position
 * and ratio and without a name; nothing lies outside the frame, whatever the payroll. Without it somebody could be missing from the
 * picture, or be named in it.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NARROW_BELOW, type Mark, type Scene } from '$lib/charts/scene.ts';
import { labelFaults, sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import type { BenchmarkedPerson, Market } from '$lib/domain/benchmark.ts';
import { benchmarked, market, MISSING } from '$lib/domain/benchmark.fixture.ts';
import { laneRoles } from './lanes.ts';
import { benchmarkLayout } from './layout.ts';
import { swarmOf } from './swarm.ts';

const AUSTIN = market([25_890, 39_370, 48_990, 64_100, 79_700]);
const SAN_ANTONIO = market([34_340, 38_900, 46_110, 59_790, 72_260], {
	areaCode: '41700',
	areaTitle: 'San Antonio-New Braunfels, TX',
});
const TEXAS = market([34_440, 39_470, 48_860, 63_970, 78_390], {
	areaCode: '48',
	areaTitle: 'Texas',
	place: 'state',
});
const MANAGERS = market([64_210, 93_110, 126_110, 164_450, 239_200], {
	occCode: '11-9111',
	occTitle: 'Medical and Health Services Managers',
	p75: { value: 239_200, flag: 'top_coded' },
	p90: { value: 239_200, flag: 'top_coded' },
});
const PLAIN_MANAGERS = market([64_210, 93_110, 126_110, 164_450, 269_090], {
	occCode: '11-9111',
	occTitle: 'Medical and Health Services Managers',
});
const NOBODY = market([0, 0, 0, 0, 0], {
	occCode: '31-9094',
	occTitle: 'Medical Transcriptionists',
	isPublished: false,
	p10: MISSING,
	p25: MISSING,
	median: MISSING,
	p75: MISSING,
	p90: MISSING,
});
const LONGEST = market([25_890, 39_370, 48_990, 64_100, 79_700], {
	occCode: '29-2099',
	occTitle:
		'Health Technologists and Technicians, All Other, Including Those of Every Specialty Not Listed Separately',
	areaTitle: 'Minneapolis-St. Paul-Bloomington and the Surrounding Nonmetropolitan Counties, MN-WI',
	place: 'state',
});

const WITHOUT = { band: { kind: 'unknown', reason: 'no_row' }, marketRatio: null } as const;
const NORMAL = [
	...[41_000, 44_000, 44_200, 44_300, 52_000].map((pay, index) => benchmarked(index + 2, pay, AUSTIN)),
	...[39_000, 61_000].map((pay, index) => benchmarked(index + 10, pay, SAN_ANTONIO)),
	benchmarked(20, 47_000, TEXAS),
	benchmarked(30, 110_000, PLAIN_MANAGERS),
];
const stateOf = (people: readonly BenchmarkedPerson[]) => ({ roles: laneRoles({ people }) });

const CASES = {
	normal: { people: NORMAL, width: 720 },
	narrow: { people: NORMAL, width: 360 },
	empty: { people: [], width: 720 },
	'one-row': { people: NORMAL.slice(0, 1), width: 720 },
	suppressed: { people: [benchmarked(2, 41_000, NOBODY, WITHOUT), ...NORMAL.slice(0, 2)], width: 720 },
	'top-coded': { people: [benchmarked(2, 190_000, MANAGERS)], width: 720 },
	'longest-labels': { people: [benchmarked(2, 41_000, LONGEST)], width: 720 },
	'longest-narrow': { people: [benchmarked(2, 41_000, LONGEST)], width: 320 },
};

describe('snapshots', () => {
	test.each(Object.entries(CASES))('%s', async (name, { people, width }) => {
		const scene = benchmarkLayout(stateOf(people), { width });
		expect(sceneFaults(scene)).toEqual([]);
		const svg = sceneSnapshot(scene);
		expect(labelFaults(svg)).toEqual([]);
		await expect(svg).toMatchFileSnapshot(`./snapshots/${name}.svg`);
	});
});

test('a person is heard with title, place, pay, position and ratio', () => {
	const scene = benchmarkLayout(stateOf([benchmarked(12, 45_000, TEXAS)]), { width: 720 });
	expect(scene.data[0]?.label).toBe(
		'Person 12, Coder II; Medical Records Specialists, Texas, in place of the local figure: full-time pay $45,000; market 40th percentile; market ratio 0.92.',
	);
	const without = benchmarkLayout(stateOf([benchmarked(12, 45_000, NOBODY, WITHOUT)]), { width: 720 });
	expect(without.data[0]?.label).toContain('market unknown: no official pay for this role and place');
});

test('roles and places with the most people come first', () => {
	const roles = laneRoles({ people: NORMAL });
	expect(roles.map(({ title, people }) => [title, people])).toEqual([
		['Medical Records Specialists', 8],
		['Medical and Health Services Managers', 1],
	]);
	expect(roles[0]?.lanes.map(({ people }) => people.length)).toEqual([5, 2, 1]);
});

const anyMarket: fc.Arbitrary<Market> = fc.constantFrom(
	AUSTIN,
	SAN_ANTONIO,
	TEXAS,
	MANAGERS,
	NOBODY,
	LONGEST,
);
const anyPeople = fc
	.array(fc.tuple(anyMarket, fc.integer({ min: 5_000, max: 5_000_000 })), { minLength: 1, maxLength: 120 })
	.map((entries) => entries.map(([of, pay], index) => benchmarked(index + 2, pay, of)));

describe('at any width and for any payroll', () => {
	test('nothing is outside the frame, and each person is one datum and one dot', () => {
		fc.assert(
			fc.property(anyPeople, fc.integer({ min: 320, max: 1600 }), (people, width) => {
				const scene = benchmarkLayout(stateOf(people), { width });
				expect(sceneFaults(scene)).toEqual([]);
				expect(scene.data).toHaveLength(people.length);
				expect(dotsOf(scene)).toHaveLength(people.length);
			}),
			{ numRuns: 40 },
		);
	});

	test('the height depends on the class of the width alone', () => {
		fc.assert(
			fc.property(
				anyPeople,
				fc.integer({ min: NARROW_BELOW, max: 999 }),
				fc.integer({ min: NARROW_BELOW, max: 999 }),
				(people, one, other) => {
					const heightAt = (width: number) => benchmarkLayout(stateOf(people), { width }).height;
					expect(heightAt(one)).toBe(heightAt(other));
				},
			),
			{ numRuns: 40 },
		);
	});

	test('dots of a level do not lie over each other while there is room', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 600, noNaN: true }), { maxLength: 60 }), (given) => {
				const xs = [...given].sort((one, other) => one - other);
				const { levels, highest } = swarmOf(xs, 7, 60);
				expect(highest).toBeLessThan(61);
				xs.forEach((x, index) => {
					const after = levels.indexOf(levels[index] ?? -1, index + 1);
					if (after > 0) expect((xs[after] ?? 0) - x).toBeGreaterThanOrEqual(7 - 1e-9);
				});
			}),
		);
	});
});

function dotsOf(scene: Scene): readonly Mark[] {
	return scene.marks.flatMap((mark) => (mark.kind === 'group' && mark.key ? mark.marks : []));
}
