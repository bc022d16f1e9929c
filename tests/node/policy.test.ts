/**
 * Guarantee: the policy that every page carries lets nothing of it talk to another site: no connection, form, frame, plugin
 * or script from elsewhere, and no script from text. Without it one hole in one page could send a reader's rows away.
 */
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../svelte.config.js';

/** Everything a policy may allow besides the site itself, by directive. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
	'default-src': ['none'],
	'script-src': ['self', 'wasm-unsafe-eval'],
	'style-src': ['self', 'unsafe-inline'],
	'connect-src': ['self'],
	'worker-src': ['self', 'blob:'],
	'img-src': ['self', 'data:', 'blob:'],
	'font-src': ['self', 'data:'],
	'frame-src': ['self'],
	'object-src': ['none'],
	'base-uri': ['none'],
	'form-action': ['none'],
};

const isHash = (source: string) => /^sha256-[\w+/]+=*$/.test(source);

describe('the policy of pages', () => {
	it('allows what is listed here and nothing else', () => {
		const directives = Object.entries(config.kit?.csp?.directives ?? {}).map(
			([name, sources]) =>
				[name, (sources as readonly string[]).filter((source) => !isHash(source))] as const,
		);
		expect(Object.fromEntries(directives)).toEqual(ALLOWED);
		expect(config.kit?.csp?.mode).toBe('hash');
	});

	it('names the scripts of app.html by their hash', () => {
		const scripts = (config.kit?.csp?.directives?.['script-src'] ?? []) as readonly string[];
		expect(scripts.filter(isHash)).toHaveLength(1);
	});

	const page = join(import.meta.dirname, '../../build/yours/index.html');
	it.skipIf(!existsSync(page))('is in the built page', () => {
		const [, policy = ''] =
			/<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(readFileSync(page, 'utf8')) ?? [];
		const written = Object.fromEntries(
			policy.split(';').map((part) => {
				const [name = '', ...sources] = part.trim().split(' ');
				const plain = sources.map((source) => source.replaceAll("'", ''));
				return [name, plain.filter((source) => !isHash(source))];
			}),
		);
		expect(written).toEqual(ALLOWED);
	});
});
