// `npm start`: install if needed, build if needed, serve, and print the address once it answers.
import { builtOnce, siteOf } from './built-once.mjs';
import { ensureInstalled, run } from './install.mjs';

ensureInstalled();
const site = siteOf(process.env);
const outcome = await builtOnce(site, async () => {
	console.log('Building the site …');
	return run('npm', ['run', '--silent', 'build']) === 0;
});
if (outcome === 'failed') {
	console.error('The build failed: see the lines above.');
	process.exit(1);
}
const { serve } = await import('./serve.mjs');
const { PORT = 4173, BASE_PATH: base = '' } = process.env;
const { address } = await serve({ port: Number(PORT), base, folder: site.folder });
console.log(`Paychart is at ${address}`);
