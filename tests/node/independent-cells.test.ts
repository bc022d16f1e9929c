/**
 * Guarantee: the tables say what the official files say, cell by cell, as parsers tell that share nothing with the
 * importers (`tests/independent/*.py`). They need Python and the official files beside the project, and are left out without.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SCRIPTS = 'tests/independent';
/** Calculates a payroll, in tests/node/payroll.test.ts. */
const OF_PAYROLLS = 'payroll.py';
const OFFICIAL = join('..', 'shared', 'data');
const canRun = existsSync(OFFICIAL) && spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!canRun)('against the official files', () => {
	it.each(readdirSync(SCRIPTS).filter((name) => name.endsWith('.py') && name !== OF_PAYROLLS))(
		'%s finds no difference',
		(name) => {
			const { status, stdout, stderr } = spawnSync('python3', [join(SCRIPTS, name), OFFICIAL, 'datasets'], {
				encoding: 'utf8',
				maxBuffer: 1e8,
			});
			expect(stdout).toMatch(/, 0 differ/);
			expect(status, stdout + stderr).toBe(0);
		},
		120_000,
	);
});
