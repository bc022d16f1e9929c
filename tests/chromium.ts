import { existsSync } from 'node:fs';

/**
 * What a test's browser leaves out. Its address bar has a pop-up that is a page of 400 scripts of its own, loaded anew
 * for each context: 1.7 s of processor time, beside the very page that is looked at or timed. Chromium heeds only the
 * last list it is given, so that what Playwright leaves out has to be in it too.
 */
const LEFT_OUT = [
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'AimEnabled',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsFirstBalancedModeAutoEnable',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'NetworkTimeServiceQuerying',
	'OptimizationHints',
	'PaintHolding',
	'PreconnectToSearch',
	'ThirdPartyStoragePartitioning',
];

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
			// No name leads anywhere but to this machine.
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
			`--disable-features=${LEFT_OUT.join(',')}`,
		],
	};
}

/**
 * The same for a browser that asks the engine little. An optimizing compiler would spend three seconds of processor time
 * on each engine, which a test lets go of a moment later.
 */
export function journeyLaunch(): ReturnType<typeof chromiumLaunch> {
	const launch = chromiumLaunch();
	return { ...launch, args: [...launch.args, '--js-flags=--liftoff-only'] };
}
