// Finds a Chromium for the tests: the system's, else Debian's package, else Playwright's own download.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './install.mjs';

const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns {string | undefined} */
function systemChromium() {
	return [process.env.CHROMIUM_PATH, ...PLACES].find((place) => place && existsSync(place));
}

/** @param {string} command */
function isAtHand(command) {
	return spawnSync('which', [command]).status === 0;
}

/**
 * A Chromium to run the tests in, installed if there is none.
 * @returns {string | undefined} its path; undefined means the one Playwright downloaded for itself
 */
export function ensureBrowser() {
	const found = systemChromium();
	if (found) return found;
	if (process.getuid?.() === 0 && isAtHand('apt-get')) {
		console.log("Installing Debian's chromium package …");
		const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
		run('apt-get', ['update', '-qq'], quiet);
		run('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
		const installed = systemChromium();
		if (installed) return installed;
	}
	console.log("Fetching Playwright's own Chromium …");
	if (run('npx', ['playwright', 'install', 'chromium']) !== 0) {
		console.error('No Chromium could be found or installed. Name one with CHROMIUM_PATH=/path/to/chromium.');
		process.exit(1);
	}
	return undefined;
}
