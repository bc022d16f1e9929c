import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH } from '../harness/places.ts';

/** Brings the peers' packages into the bench's own folder, if they are not there; false when that failed. */
export function ensurePeers(say: (text: string) => void): boolean {
	if (existsSync(join(BENCH, 'node_modules/@uwdata/vgplot/package.json'))) return true;
	say('installing the peers in tests/bench');
	return spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: BENCH, stdio: 'inherit' }).status === 0;
}
