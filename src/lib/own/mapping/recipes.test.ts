// Guarantees that what was decided for a header is found again for the same header alone, can be deleted, and that what
// somebody else wrote into the storage breaks nothing.
import { expect, it } from 'vitest';
import { followRecipe, headerHash, makeRecipe, RecipeBook } from './recipes.ts';

function storage(start: Readonly<Record<string, string>> = {}) {
	const kept = new Map(Object.entries(start));
	return {
		kept,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key),
	};
}

const COLUMNS = ['Job Title', '__proto__', 'Pay'];
const recipe = makeRecipe(
	'payroll',
	COLUMNS,
	new Map([
		['role', { from: 'column', column: 0, decimal: '.', dayOrder: null, period: 'annual' }],
		['pay', { from: 'column', column: 2, decimal: ',', dayOrder: null, period: 'hourly' }],
		['place', { from: 'all', code: '12420' }],
	] as const),
	new Map([
		[
			'role',
			new Map([
				['Coder', '29-2072'],
				['__proto__', null],
			]),
		],
	]),
	'2026-11-26',
);

it('is found again for the same header, and gives back what was decided', () => {
	const place = storage();
	new RecipeBook(place).keep(recipe);
	const book = new RecipeBook(place);
	const found = book.find('payroll', ['job title', '__proto__', 'PAY']);
	expect(found).toEqual(recipe);
	expect(book.find('figures', COLUMNS)).toBeNull();
	expect(book.find('payroll', ['Job Title', 'Pay'])).toBeNull();
	expect(followRecipe(recipe, COLUMNS)).toEqual({
		assignments: new Map([
			['role', { from: 'column', column: 0, decimal: '.', dayOrder: null, period: 'annual' }],
			['pay', { from: 'column', column: 2, decimal: ',', dayOrder: null, period: 'hourly' }],
			['place', { from: 'all', code: '12420' }],
		]),
		choices: new Map([
			[
				'role',
				new Map([
					['Coder', '29-2072'],
					['__proto__', null],
				]),
			],
		]),
	});
	book.keep({ ...recipe, use: 'figures' });
	book.removeAll('figures');
	expect(book.list()).toEqual([recipe]);
	book.remove(recipe);
	expect([...place.kept]).toEqual([]);
});

it('takes the place of one for the same header; the oldest of very many goes', () => {
	const book = new RecipeBook(storage());
	for (let index = 0; index < 25; index += 1) book.keep({ ...recipe, header: headerHash([String(index)]) });
	book.keep({ ...recipe, header: headerHash(['24']), keptOn: '2026-12-01' });
	expect(book.list().length).toBe(20);
	expect(book.find('payroll', ['24'])?.keptOn).toBe('2026-12-01');
	expect(book.find('payroll', ['0'])).toBeNull();
});

it.each([
	'',
	'x',
	'null',
	'{}',
	'[1, null, {}]',
	'[{"header":"x","use":"payroll","keptOn":"","assignments":[[1,null]],"values":[]}]',
])('finds nothing in a storage that holds %s', (text) =>
	expect(new RecipeBook(storage({ 'own-recipes': text })).list()).toEqual([]),
);

it('keeps nothing, and fails at nothing, where the browser keeps nothing', () => {
	const full = {
		...storage(),
		setItem: () => {
			throw new Error('full');
		},
	};
	for (const book of [new RecipeBook(null), new RecipeBook(full)]) {
		book.keep(recipe);
		expect(book.list()).toEqual([]);
	}
});
