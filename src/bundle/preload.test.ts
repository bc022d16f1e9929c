// Guarantee: whatever a page needs at once is preloaded by its HTML. Without it a page waits one round after the other for its code.
import { describe, expect, it } from 'vitest';
import { deepestFirst } from './preload.ts';

describe('the order of what files import', () => {
	it('begins with those that import most, so that SvelteKit meets all of a page before its parts', () => {
		const manifest = deepestFirst({
			page: { imports: ['base', 'others'] },
			others: { imports: ['base'] },
			base: { imports: ['helper'] },
			helper: {},
		});
		expect(manifest['page']?.imports).toEqual(['others', 'base']);
	});

	it('ends where files import each other', () => {
		expect(deepestFirst({ one: { imports: ['other'] }, other: { imports: ['one'] } })).toBeDefined();
	});
});
