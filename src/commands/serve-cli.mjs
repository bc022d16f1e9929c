// Serves what is in build/, without installing or building first: for tests and benchmarks.
import { serve } from './serve.mjs';

const address = await serve({ port: Number(process.env.PORT ?? 4173), base: process.env.BASE_PATH ?? '' });
console.log(`The built site is at ${address}`);
