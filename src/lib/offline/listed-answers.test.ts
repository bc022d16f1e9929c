/**
 * Guarantee: answers of a version gone by are told from those of the present one. Without it they would pile up in a
 * reader's browser, or those that are needed without a connection would be thrown away.
 */
import { expect, it } from 'vitest';
import { isListedAnswer } from './listed-answers.ts';

const list = { '': 'common Ab3_x9-Q,places Zz000000', role: '29-2072 AAAAAAAA,29-9021 BBBBBBBB' };

it.each([
	['/answers/role/29-9021.BBBBBBBB.slices', true],
	['/pay/answers/role/29-2072.AAAAAAAA.slices', true],
	['/answers/common.Ab3_x9-Q.slices', true],
	['/answers/role/29-9021.AAAAAAAA.slices', false],
	['/answers/role/9021.BBBBBBBB.slices', false],
	['/answers/place/99.BBBBBBBB.slices', false],
	['/_app/immutable/assets/areas.csv.BBBBBBBB.gz', false],
])('%s: %s', (path, expected) => expect(isListedAnswer(path, list)).toBe(expected));

it.each([null, 'text', []])('a list that is not one names nothing: %j', (list) =>
	expect(isListedAnswer('/answers/common.Ab3_x9-Q.slices', list)).toBe(false),
);
