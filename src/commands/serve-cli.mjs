// Serves what was built, without installing or building first: for tests and benchmarks.
import { siteOf } from './built-once.mjs';
import { serve } from './serve.mjs';

const { PORT = 4173, BASE_PATH: base = '' } = process.env;
const { address } = await serve({ port: Number(PORT), base, folder: siteOf(process.env).folder });
console.log(`The built site is at ${address}`);
