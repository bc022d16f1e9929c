import { workerCode } from '$lib/own/worker-code.ts';
import type { NeededFile } from './needed-files.ts';

/** Files that are fetched at the same time: more would only share the line. */
const AT_ONCE = 6;

/**
 * Fetches files of the site so that nothing of them is asked for again: a module goes into the page's own list of modules, a
 * worker's script into the tab, what workers read (`.wasm`, typefaces) into the browser's cache. Rejects with an Error that names the file
 * that could not be had.
 */
export async function fetchCode(
	files: readonly NeededFile[],
	root: string,
	onLoaded: (bytes: number) => void,
): Promise<void> {
	await eachOf(files, async ({ path, bytes }) => {
		const address = new URL(root + path, document.baseURI).href;
		await (isWorker(path) ? workerCode(address) : isModule(path) ? preload(address) : fetchWhole(address));
		onLoaded(bytes);
	});
}

/** Has work done for each file, some at the same time. */
export async function eachOf(
	files: readonly NeededFile[],
	work: (file: NeededFile) => Promise<void>,
): Promise<void> {
	const left = [...files];
	const inTurn = async () => {
		for (let file = left.shift(); file; file = left.shift()) await work(file);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
}

function isWorker(path: string): boolean {
	return path.endsWith('.js') && path.includes('/workers/');
}

function isModule(path: string): boolean {
	return path.endsWith('.js') && canPreload();
}

function canPreload(): boolean {
	return document.createElement('link').relList.supports('modulepreload');
}

function preload(address: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const link = document.createElement('link');
		link.rel = 'modulepreload';
		link.href = address;
		link.onload = () => resolve();
		link.onerror = () => reject(new Error(address));
		document.head.append(link);
	});
}

/** Fetches a file into the browser's cache. Rejects with an Error that names one that could not be had. */
export async function fetchWhole(address: string): Promise<void> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: status ${answer.status}`);
	await answer.arrayBuffer();
}
