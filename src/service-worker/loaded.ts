import { savesData } from '$lib/domain/saves-data.ts';
import { bundleOf, isHashed, keyOf, sortOf } from '$lib/offline/addresses.ts';
import { BUILD_FILES, NAMES, OWN, SITE, worker } from './site.ts';
import { isMakingWay } from './making-way.ts';
import { fetchAgain } from './shell.ts';
import { keep, keepPage, kept, serverVersion } from './store.ts';

/**
 * Keeps what a page loaded before this worker was in control, out of the browser's own cache. One after the other, so
 * that the page's own requests go first. Gives the addresses that could not be kept.
 */
export async function keepLoaded(version: string, addresses: readonly string[]): Promise<readonly string[]> {
	const missing: string[] = [];
	const files = addresses.flatMap((address) => [
		address,
		...bundleOf(address, BUILD_FILES).map((path) => SITE.origin + path),
	]);
	const frugal = savesData(worker.navigator);
	const unhashed: { key: string; answer: Response }[] = [];
	for (const key of new Set(files.map(keyOf))) {
		const sort = sortOf(key, SITE);
		if (sort === 'never') continue;
		const cache = isHashed(sort) ? NAMES.shared : NAMES.version(version);
		if (await kept(cache, key)) continue;
		const answer = isMakingWay() ? null : await fetchAgain(key, frugal);
		if (answer === null) missing.push(key);
		else if (sort === 'page') {
			// Only of our own version can be told whether a page is of it.
			if (version !== OWN || !(await keepPage(cache, key, answer))) missing.push(key);
		} else if (!isHashed(sort)) unhashed.push({ key, answer });
		else if (!(await keep(cache, key, answer))) missing.push(key);
	}
	// Asked after the last answer came: the server goes from version to version, never back.
	const isCurrent = unhashed.length > 0 && (await serverVersion()) === version;
	for (const { key, answer } of unhashed) {
		if (!isCurrent || !(await keep(NAMES.version(version), key, answer))) missing.push(key);
	}
	return missing;
}
