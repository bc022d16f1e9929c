/**
 * Guarantee: the worker acts on messages it understands and on nothing else. Without it a page of another version could
 * bring down the worker all open pages share.
 */
import { expect, it } from 'vitest';
import { readMessage } from './messages.ts';

it('understands what pages say', () => {
	expect(readMessage({ type: 'take-over' })).toEqual({ type: 'take-over' });
	expect(readMessage({ type: 'make-way' })).toEqual({ type: 'make-way' });
	expect(readMessage({ type: 'which-version', more: 1 })).toEqual({ type: 'which-version' });
	expect(readMessage({ type: 'loaded', version: '1', addresses: ['https://a/', 7] })).toEqual({
		type: 'loaded',
		version: '1',
		addresses: ['https://a/'],
	});
});

it.each([
	null,
	undefined,
	'take-over',
	{},
	{ type: 'other' },
	{ type: 'loaded' },
	{ type: 'loaded', version: 1, addresses: [] },
	{ type: 'loaded', version: '1', addresses: 'a' },
])('does not act on %j', (data) => expect(readMessage(data)).toBeNull());
