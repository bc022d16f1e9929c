// `npm start`: install if needed, build, serve, and print the address once it answers.
import { ensureInstalled, run } from './install.mjs';

ensureInstalled();
console.log('Building the site …');
if (run('npm', ['run', '--silent', 'build']) !== 0) {
	console.error('The build failed: see the lines above.');
	process.exit(1);
}
const { serve } = await import('./serve.mjs');
const address = await serve({ port: Number(process.env.PORT ?? 4173), base: process.env.BASE_PATH ?? '' });
console.log(`Paychart is at ${address}`);
