/**
 * Guarantee: what a first visit loaded is told to the worker, the engine only when it is there. Without it a second visit
 * would lack what the first one fetched, or the engine would be fetched twice.
 */
import { expect, it } from 'vitest';
import { announced } from './announced.ts';

const PAGE = 'https://host.example/?area=12420';
const named = (...names: string[]) => names.map((name) => ({ name }));

it('names the page and what it loaded, each once', () => {
	const resources = named(
		'https://host.example/a.js',
		'https://host.example/a.js',
		'blob:https://host.example/1',
	);
	expect(announced(PAGE, resources, true)).toEqual([PAGE, 'https://host.example/a.js']);
});

it('names the engine’s files once the engine is ready', () => {
	const resources = named(
		'https://host.example/duckdb-eh.1.wasm',
		'https://host.example/workers/duckdb-eh-1.js',
		'https://host.example/wasm-notes.js',
	);
	expect(announced(PAGE, resources, false)).toEqual([PAGE, 'https://host.example/wasm-notes.js']);
	expect(announced(PAGE, resources, true)).toHaveLength(4);
});
