/**
 * Guarantee: every threat of docs/security.md names a test, and every test it names is there. Without it the table would
 * promise protection that nobody checks any more.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const rows = text
	.split('\n')
	.filter((line) => line.startsWith('|'))
	.slice(2)
	.map((line) => line.split('|').map((cell) => cell.trim()));

it.each(rows.map((cells) => [cells[1] ?? '', cells[3] ?? ''] as const))('%s', (_, tests) => {
	const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
	expect(files.length).toBeGreaterThan(0);
	for (const file of files) {
		expect(file).toMatch(/\.(?:test|spec)\.ts$/);
		expect(existsSync(join(ROOT, file)), file).toBe(true);
	}
});

it('has a row for each threat', () => expect(rows.length).toBeGreaterThanOrEqual(13));
