// Whether a built site is what its sources would give now. Told by content, never by what git says.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { PROJECT } from './install.mjs';

/**
 * @typedef {{ project: string, folder: string, stamp: string, environment: NodeJS.ProcessEnv }} Site
 * `folder` is where the build writes; `stamp` the file that says what it was made from
 */

/**
 * The site that a build of this project makes.
 * @param {NodeJS.ProcessEnv} environment of the build: BUILD_FOLDER says where it writes, if not to `build`
 * @returns {Site}
 */
export function siteOf(environment) {
	const folder = environment.BUILD_FOLDER || 'build';
	const stamp = join(PROJECT, '.svelte-kit', `made-${folder.replaceAll(/\W/g, '-')}.json`);
	return { project: PROJECT, folder: join(PROJECT, folder), stamp, environment };
}

/** What no build reads. Everything else counts, so that a new kind of source cannot be forgotten. */
const NOT_READ =
	/^(?:\.ci|\.git|\.svelte-kit|build|docs|node_modules|src\/commands|test-results|tests)$|^[^/]+\.md$|\.test\.ts$/;
/** Variables that the settings, or Vite's and SvelteKit's own conventions, bring into a build. */
const VARIABLES = /^(?:BASE_PATH|SITE_ADDRESS|SITE_PAGES|NODE_ENV|(?:VITE|PUBLIC)_\w+)$/;

/**
 * Files below a folder, in the same order on every machine.
 * @param {string} folder
 * @param {(path: string) => boolean} [isRead] asked by the path within the folder, with slashes
 * @returns {string[]} paths within the folder, with slashes
 */
function filesIn(folder, isRead = () => true) {
	/** @param {string} place @returns {string[]} */
	const below = (place) =>
		readdirSync(place)
			.sort()
			.flatMap((name) => {
				const path = join(place, name);
				const within = relative(folder, path).replaceAll(sep, '/');
				// An editor's lock is a link to nothing.
				const entry = isRead(within) ? statSync(path, { throwIfNoEntry: false }) : undefined;
				if (entry?.isDirectory()) return below(path);
				return entry?.isFile() ? [within] : [];
			});
	return existsSync(folder) ? below(folder) : [];
}

/** What a build is made from: settings, installed packages, and every source by its content. @param {Site} site */
function sourcesOf({ project, environment }) {
	const hash = createHash('sha256').update(`${process.version}\n`);
	for (const name of Object.keys(environment).sort()) {
		const value = environment[name];
		if (VARIABLES.test(name) && value) hash.update(`${name}=${value}\n`);
	}
	const files = filesIn(project, (path) => !NOT_READ.test(path));
	// npm's own note of what it installed: the lock file says only what it should have.
	for (const file of [...files, 'node_modules/.package-lock.json']) {
		const path = join(project, file);
		if (!existsSync(path)) continue;
		const content = readFileSync(path);
		hash.update(`${file} ${content.length}\n`).update(content);
	}
	return hash.digest('hex');
}

/** What a build wrote, by names, sizes and times: cheap, and changed by whatever writes there. @param {Site} site */
function writtenIn({ folder }) {
	const hash = createHash('sha256');
	for (const file of filesIn(folder)) {
		const { size, mtimeMs } = statSync(join(folder, file));
		hash.update(`${file} ${size} ${mtimeMs}\n`);
	}
	return hash.digest('hex');
}

/**
 * Builds a site, unless the one in its folder was made from the same and has not been touched since.
 * @param {Site} site
 * @param {() => Promise<boolean>} build whether it succeeded
 * @returns {Promise<'kept' | 'built' | 'failed'>}
 */
export async function builtOnce(site, build) {
	const sources = sourcesOf(site);
	const stamped = () => JSON.stringify({ sources, written: writtenIn(site) });
	if (existsSync(site.stamp) && readFileSync(site.stamp, 'utf8') === stamped()) return 'kept';
	// Gone before it begins, written after it succeeded: a build that breaks off counts for nothing.
	rmSync(site.stamp, { force: true });
	if (!(await build())) return 'failed';
	mkdirSync(dirname(site.stamp), { recursive: true });
	// What the sources were before: whoever changed one meanwhile gets another build.
	writeFileSync(site.stamp, stamped());
	return 'built';
}
