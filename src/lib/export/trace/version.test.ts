/**
 * Guarantee: a figure's version changes with the program's and with any table, and with nothing else. Without it a file
 * could not tell whether figures were calculated from other tables than today's.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROGRAM_VERSION } from './program-version.ts';
import { figureVersion } from './version.ts';

const WAGES = { path: 'wages.csv', sha256: 'aa' };
const PRICES = { path: 'cpi.csv', sha256: 'bb' };

test('the program’s version is that of package.json', () => {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	expect(PROGRAM_VERSION).toBe(version);
});

test('tables are told apart by their content and not by their order', async () => {
	const version = await figureVersion([WAGES, PRICES]);
	expect(version).toMatch(/^0\.1\.0\+[0-9a-f]{12}$/);
	expect(await figureVersion([PRICES, WAGES])).toBe(version);
	expect(await figureVersion([WAGES, { ...PRICES, sha256: 'bc' }])).not.toBe(version);
	expect(await figureVersion([WAGES])).not.toBe(version);
});
