import { existsSync } from 'node:fs';

/** How every test starts Chromium: the one the test command found, with nothing that reaches for the network. */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
	const path = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
		(candidate) => candidate && existsSync(candidate),
	);
	return {
		...(path ? { executablePath: path } : {}),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
		],
	};
}
