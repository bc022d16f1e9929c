/**
 * Guarantee: the picture begins with the two families alone, on a telephone with a screen of whole roles, and the button says
 * what is left out. Without it a reader meets 34 rows at once, or takes what is drawn for everything there is.
 */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { wageRow } from '$lib/charts/wage-row.fixture.ts';
import DrawMore from '$lib/components/figure/DrawMore.svelte';
import { ALL_OCCUPATIONS, type Family } from '$lib/domain/occupation.ts';
import { foldRows, MOST_ROWS } from './fold.ts';
import { foldLabels } from './words.ts';

const row = (code: string, areaCode = '99') =>
	wageRow(code, `Role ${code}`, [10, 20, 30, 40, 50], { areaCode, areaTitle: `Area ${areaCode}` });
const codes = (group: string, count: number) =>
	Array.from({ length: count }, (_, index) => `${group}-${1000 + index}`);
const [him, hit, neighbors] = [codes('29', 6), codes('15', 10), codes('31', 17)];
const families = new Map<string, Family>([
	...him.map((code) => [code, 'him'] as const),
	...hit.map((code) => [code, 'hit'] as const),
	...neighbors.map((code) => [code, 'neighbour'] as const),
]);
const ALL = [...him, ...hit, ...neighbors, ALL_OCCUPATIONS].map((code) => row(code));
const DEFAULT = { role: [] };

test('the default set begins with its two families, on a telephone with eight rows', () => {
	const fold = foldRows(ALL, families, DEFAULT);
	expect(fold.wide.map(({ occCode }) => occCode)).toEqual([...him, ...hit]);
	expect(fold.narrow).toEqual(ALL.slice(0, 8));
	expect(foldLabels(fold, ALL.length)).toEqual({
		wide: { more: 'Show 17 neighboring occupations', fewer: 'Hide neighboring occupations' },
		narrow: { more: 'Show all 33 roles', fewer: 'Show fewer roles' },
	});
});

test('one neighbor is one occupation', () => {
	const fold = foldRows([...ALL.slice(0, 17), row(ALL_OCCUPATIONS)], families, DEFAULT);
	expect(foldLabels(fold, 18).wide?.more).toBe('Show 1 neighboring occupation');
});

test('on a telephone a role is whole: its places and years are not cut apart', () => {
	const rows = [...him, ...hit].flatMap((code) => ['1', '2', '3'].map((area) => row(code, area)));
	expect(foldRows(rows, families, DEFAULT).narrow).toEqual(rows.slice(0, 9));
});

test('roles that were chosen are all drawn, neighbors too', () => {
	const fold = foldRows(ALL, families, { role: ALL.map(({ occCode }) => occCode) });
	expect([fold.wide, fold.narrow]).toEqual([ALL, ALL]);
	expect(foldLabels(fold, ALL.length)).toEqual({ wide: null, narrow: null });
});

test('a few rows, or rows of neighbors alone, are not folded', () => {
	const few = [...him.slice(0, 2), ...neighbors.slice(0, 4)].map((code) => row(code));
	expect(foldRows(few, families, DEFAULT)).toMatchObject({ wide: few, narrow: few, neighbors: 0 });
	const others = neighbors.concat(codes('43', 4)).map((code) => row(code));
	expect(foldRows(others, families, DEFAULT).wide).toEqual(others);
});

test('a very long choice begins with its first rows', () => {
	const rows = codes('29', 40).flatMap((code) => ['1', '2', '3', '4', '5'].map((area) => row(code, area)));
	const fold = foldRows(rows, families, { role: codes('29', 40) });
	expect(fold.wide).toHaveLength(MOST_ROWS);
	expect(foldLabels(fold, rows.length).wide?.more).toBe('Show all 200 rows');
});

test('the button names each room’s own rest, and is not there where nothing is left out', () => {
	const labels = foldLabels(foldRows(ALL, families, DEFAULT), ALL.length);
	const button = (isWhole: boolean) =>
		render(DrawMore, { props: { isWhole, labels: labels.wide, narrow: labels.narrow } }).body;
	expect(button(false)).toMatch(/class="wide[^]*Show 17 neighboring[^]*class="narrow[^]*Show all 33 roles/);
	expect(button(true)).toMatch(/Hide neighboring occupations[^]*Show fewer roles/);
	expect(render(DrawMore, { props: { isWhole: false, labels: null } }).body).not.toContain('button');
});
