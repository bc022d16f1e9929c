/** Guarantee: a file's name says what it holds, and every system takes it. Without it a folder of downloads tells nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from './file-name.ts';

describe('file names', () => {
	test('what, role, area, year', () => {
		const subject = {
			what: 'pay-by-role',
			roles: ['Medical Records Specialists'],
			areas: ['Austin-Round Rock-San Marcos, TX', 'Bayamón, PR'],
			years: [2025],
		};
		expect(fileName(subject, 'csv')).toBe(
			'pay-by-role_medical-records-specialists_austin-round-rock-san-marcos-tx_bayamon-pr_2025.csv',
		);
		expect(fileName({ what: 'trend', roles: ['a', 'b', 'c'], areas: [], years: [2025, 2011] }, 'svg')).toBe(
			'trend_3-roles_2011-2025.svg',
		);
	});

	test('every system takes it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (what, roles) => {
				expect(fileName({ what, roles, areas: [], years: [] }, 'png')).toMatch(/^[a-z0-9][a-z0-9_-]*\.png$/);
			}),
		);
	});
});
