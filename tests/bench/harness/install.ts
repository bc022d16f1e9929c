import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH } from './places.ts';

/** Brings the bench's own packages into its folder, if they are not there; false when that failed. */
export function ensurePackages(say: (text: string) => void): boolean {
	const needed = ['@uwdata/vgplot', 'lighthouse'];
	if (needed.every((name) => existsSync(join(BENCH, 'node_modules', name, 'package.json')))) return true;
	say('installing the packages of tests/bench');
	return spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: BENCH, stdio: 'inherit' }).status === 0;
}
