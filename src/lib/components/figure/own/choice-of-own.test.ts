/**
 * Guarantee: the address that would show more of a reader's figures has codes of roles and places, a few of them, and no value,
 * title or line of the reader's. Without it an address would carry a file away.
 */
import { expect, test } from 'vitest';
import { ownSeriesOf } from '$lib/charts/own/own-series.fixture.ts';
import type { Absence } from '$lib/charts/own/match.ts';
import type { OwnFigure } from '$lib/domain/own-figures.ts';
import { choiceOfOwn } from './choice-of-own.ts';

function absent(why: Absence, ...figures: readonly Partial<OwnFigure>[]): ReadonlyMap<OwnFigure, Absence> {
	return new Map(ownSeriesOf('My survey', ...figures).figures.map((figure) => [figure, why]));
}

test('roles and places that are not drawn join those of the choice, each once', () => {
	const reasons = absent('place', { role: '13-1111' }, { role: '13-1111', area: '06' });
	expect(choiceOfOwn('', reasons)).toBe('?role=13-1111&area=06,99');
	expect(choiceOfOwn('?role=29-2072&area=06&measure=mean', reasons)).toBe(
		'?role=29-2072,13-1111&area=06,99&measure=mean',
	);
});

test('nothing of the reader’s but codes', () => {
	const query =
		choiceOfOwn('', absent('place', { role: '13-1111', value: 98_761, year: 2031, line: 77 })) ?? '';
	for (const secret of ['98761', '2031', '77', 'survey', 'median']) expect(query).not.toContain(secret);
});

test('none where they are missing for another reason, or are a list of the file', () => {
	expect(choiceOfOwn('', absent('year', {}))).toBeNull();
	expect(choiceOfOwn('', new Map())).toBeNull();
	const many = Array.from({ length: 6 }, (_, index) => ({ area: `0${index + 1}` }));
	expect(choiceOfOwn('', absent('place', ...many))).toBeNull();
});
