/** Guarantee: a citation names whose figures they are and where they were seen. Without it nobody could look them up. */
import { expect, test } from 'vitest';
import { citationText } from './citation.ts';

test('a citation names publisher, table, release, address and day', () => {
	const text = citationText({
		publisher: 'U.S. Bureau of Labor Statistics',
		table: 'Occupational Employment and Wage Statistics',
		release: 'May 2025',
		title: 'Pay by role.',
		address: 'https://example.org/',
		accessed: '2026-06-30',
	});
	expect(text).toBe(
		'U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025. ' +
			'Figure: “Pay by role”, Paychart, https://example.org/ (accessed 2026-06-30).',
	);
});
