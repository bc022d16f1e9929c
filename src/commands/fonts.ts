// Writes the site's typeface: what of Source Sans 3 its pages and files print, under a name of its own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFontFiles } from './fonts/faces.ts';

const FOLDER = fileURLToPath(new URL('../lib/charts/typeface', import.meta.url));

for (const [name, content] of await makeFontFiles()) {
	writeFileSync(join(FOLDER, name), content);
	console.log(`${name}: ${content.length} bytes`);
}
