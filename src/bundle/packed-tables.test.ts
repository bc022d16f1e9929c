// Guarantee: every table of the site is the file of datasets/, packed; one that changed is packed anew, one that is gone goes.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packTables } from './packed-tables.ts';

let place: string;
beforeEach(() => {
	place = mkdtempSync(join(tmpdir(), 'packed-tables-'));
	mkdirSync(join(place, 'datasets/wages'), { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true }));

function write(tables: Readonly<Record<string, string>>): void {
	for (const [path, text] of Object.entries(tables)) writeFileSync(join(place, 'datasets', path), text);
	const resources = Object.entries(tables).map(([path, text]) => ({ path, hash: `sha256:${text}` }));
	writeFileSync(join(place, 'datasets/datapackage.json'), JSON.stringify({ resources }));
}
const pack = () => packTables(join(place, 'datasets'), join(place, 'packed'));
const packed = (path: string) => join(place, 'packed', `${path}.gz`);
const unpacked = (path: string) => gunzipSync(readFileSync(packed(path))).toString();

it('packs each table where its path says', () => {
	write({ 'cpi.csv': 'a,b\n', 'wages/nation.csv': 'ä\n' });
	pack();
	expect(unpacked('cpi.csv')).toBe('a,b\n');
	expect(unpacked('wages/nation.csv')).toBe('ä\n');
});

it('packs again only what changed, and drops what is gone', () => {
	write({ 'cpi.csv': 'old', 'wages/nation.csv': 'same', 'gone.csv': '' });
	pack();
	const before = statSync(packed('wages/nation.csv')).mtimeMs;
	write({ 'cpi.csv': 'new', 'wages/nation.csv': 'same' });
	pack();
	expect(unpacked('cpi.csv')).toBe('new');
	expect(statSync(packed('wages/nation.csv')).mtimeMs).toBe(before);
	expect(existsSync(packed('gone.csv'))).toBe(false);
});

it('packs again what was deleted', () => {
	write({ 'cpi.csv': 'a' });
	pack();
	rmSync(packed('cpi.csv'));
	pack();
	expect(unpacked('cpi.csv')).toBe('a');
});
