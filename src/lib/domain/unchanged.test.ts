/**
 * Guarantee: what changed in an answer is seen, and what did not keeps its identity. Without it a view would show an earlier
 * choice's figures, or every view would be drawn anew at each choice.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepUnchanged } from './unchanged.ts';

const ROWS = Array.from({ length: 5 }, (_, id) => ({ id }));
/** Answers are objects as literals make them. */
const PLAIN = { noNullPrototype: true } as const;
const list = fc.array(fc.constantFrom(...ROWS), { maxLength: 3 });
const answer = fc.record(
	{
		filters: fc.record(
			{
				role: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
				focus: fc.option(fc.constant('a')),
			},
			PLAIN,
		),
		rows: list,
		setting: fc.record({ rows: list, claims: list }, PLAIN),
		families: fc.constantFrom(new Map([['a', 1]]), new Map([['a', 1]])),
	},
	PLAIN,
);

it('says the same as the newer answer, whatever the older one was', () => {
	fc.assert(
		fc.property(answer, answer, (before, now) => {
			expect(keepUnchanged(before, now)).toEqual(now);
		}),
	);
});

it('gives the older answer where nothing changed', () => {
	fc.assert(
		fc.property(answer, (before) => {
			const again = {
				...before,
				filters: { ...before.filters, role: [...before.filters.role] },
				setting: { rows: [...before.setting.rows], claims: [...before.setting.claims] },
			};
			expect(keepUnchanged(before, again)).toBe(before);
		}),
	);
});

describe('a part', () => {
	const before = { rows: [ROWS[0]], setting: { rows: [ROWS[1]] } };

	it('that stayed is the very part it was, beside one that changed', () => {
		const kept = keepUnchanged(before, { rows: [ROWS[2]], setting: { rows: [ROWS[1]] } });
		expect(kept.setting).toBe(before.setting);
		expect(kept.rows).toEqual([ROWS[2]]);
	});

	it('of other rows with the same content is another: rows are not looked into', () => {
		const kept = keepUnchanged(before, { ...before, rows: [{ id: 0 }] });
		expect(kept.rows).not.toBe(before.rows);
	});

	it('that is gone, or came, is seen', () => {
		const longer = { ...before, more: 1 };
		expect(keepUnchanged<object>(longer, before)).toEqual(before);
		expect(keepUnchanged<object>(before, longer)).toEqual(longer);
		expect(keepUnchanged<object | null>(before, null)).toBe(null);
		expect(keepUnchanged<object | null>(null, before)).toBe(before);
	});
});
