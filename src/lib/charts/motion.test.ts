/**
 * Guarantee: only data that stand in both pictures travel, and from where they were. Without it a mark would fly in
 * from a place it never had, which reads as a change of a figure.
 */
import { expect, test } from 'vitest';
import type { PayRangeState } from '$lib/views/pay-by-role/layout.ts';
import { payRangeLayout } from '$lib/views/pay-by-role/layout.ts';
import { movesBetween } from './motion.ts';
import { MANAGERS, PHYSICIANS, RECORDS } from './wage-row.fixture.ts';

const sceneOf = (rows: PayRangeState['rows'], width = 720) =>
	payRangeLayout(
		{ rows, measure: 'median', pay: 'annual', dollars: 'nominal', realYear: null, families: null },
		{ width },
	);

test('rows that change places travel between them, and the newcomer does not', () => {
	const before = sceneOf([MANAGERS, RECORDS]);
	const after = sceneOf([RECORDS, MANAGERS, PHYSICIANS]);
	const moves = movesBetween(before, after);
	const keys = moves.map(({ key }) => key.split('|')[0]);
	expect(keys.sort()).toEqual([MANAGERS.occCode, RECORDS.occCode].sort());
	const manager = moves.find(({ key }) => key.startsWith(MANAGERS.occCode));
	const rowOf = (scene: typeof before) =>
		scene.data.find(({ key }) => key.startsWith(MANAGERS.occCode))?.y ?? Number.NaN;
	expect(manager?.dy).toBe(rowOf(before) - rowOf(after));
	expect(manager?.dy).toBeLessThan(0);
});

test('a picture that stays, or is laid out for another width, does not move', () => {
	expect(movesBetween(sceneOf([MANAGERS]), sceneOf([MANAGERS]))).toEqual([]);
	expect(movesBetween(sceneOf([MANAGERS, RECORDS]), sceneOf([RECORDS, MANAGERS], 400))).toEqual([]);
});
