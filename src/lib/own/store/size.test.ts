/** Guarantee: the size a reader is told of a file is near what it takes. Without it “remove” would be pressed on the wrong one. */
import { expect, it } from 'vitest';
import { payrollOf, releaseOf } from './own-item.fixture.ts';
import { sizeOf } from './size.ts';

it('counts the bytes of buffers and about those of the rest', () => {
	const [, release] = releaseOf('a', 100_000);
	expect(sizeOf(release)).toBeGreaterThan(100_000);
	expect(sizeOf(release)).toBeLessThan(100_400);
	const [, payroll] = payrollOf('a');
	const text = JSON.stringify(payroll).length;
	expect(sizeOf(payroll)).toBeGreaterThan(text * 0.5);
	expect(sizeOf(payroll)).toBeLessThan(text * 2);
	expect(sizeOf('шри')).toBeGreaterThan(sizeOf('sri'));
});
