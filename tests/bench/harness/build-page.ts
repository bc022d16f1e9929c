import { join } from 'node:path';
import { build } from 'vite';
import { BENCH, CACHE, PROJECT } from './places.ts';

/** Builds a page of the bench, as the site is built; the folder it lies in then. */
export async function buildPage(
	page: 'engine/page' | 'export/page' | 'peers/vgplot' | 'peers/crossfilter',
): Promise<string> {
	const folder = join(CACHE, 'pages', page);
	await build({
		root: join(BENCH, page),
		base: './',
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: join(PROJECT, 'src/lib') } },
		build: {
			outDir: folder,
			emptyOutDir: true,
			assetsInlineLimit: 0,
			target: 'es2022',
			chunkSizeWarningLimit: 5000,
		},
	});
	return folder;
}
