/**
 * Guarantee: every pair of areas of a role and of roles of an area is held against each other once, and what hinders a test
 * is counted by rows. Without it a pair could be missing from the table unnoticed.
 */
import { expect, it } from 'vitest';
import { metroRow } from '../charts/metro-row.fixture.ts';
import { figure, inArea, MANAGERS, RECORDS } from '../charts/wage-row.fixture.ts';
import { isTestable, lacksOf, meanPairs } from './mean-pairs.ts';

const row = (base: typeof RECORDS, area: string, meanRse: number | null) =>
	metroRow({ ...inArea(base, area, `Town ${area}, TX`, figure(1)), meanRse }, 80);
const rows = [row(RECORDS, '1', 2), row(RECORDS, '2', 3), row(RECORDS, '3', null), row(MANAGERS, '1', 1)];

it('pairs areas within a role and roles within an area', () => {
	const groups = meanPairs(rows, { dollars: 'nominal' });
	expect(groups.map(({ of, title, pairs }) => [of, title, pairs.length])).toEqual([
		['role', 'Medical Records Specialists', 3],
		['area', 'Town 1, TX', 1],
	]);
	expect(groups.map(isTestable)).toEqual([true, true]);
	expect(groups[0]?.rows.map((own) => groups[0]?.nameOf(own))).toEqual([
		'Town 1, TX',
		'Town 2, TX',
		'Town 3, TX',
	]);
});

it('takes the means of the choice’s money', () => {
	const mean = (dollars: 'nominal' | 'local') => meanPairs(rows, { dollars })[0]?.rows[0]?.mean.value ?? NaN;
	expect(mean('local')).toBe(Math.round((mean('nominal') * 100) / 80));
});

it('counts what is lacking, each row once', () => {
	const without = [row(RECORDS, '1', null), row(RECORDS, '2', null), row(RECORDS, '3', 2)];
	expect(lacksOf(meanPairs(without, { dollars: 'nominal' }))).toEqual([
		{ lack: 'no_error', count: 2, of: 3 },
	]);
});
