// Guarantee: a build takes an earlier build's answer only of the very same statement over the very same tables. Without it a
// renewed table or a mended statement would go on showing the old figures.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Slice } from '$lib/query/slice.ts';
import type { Statement } from '$lib/query/statement.ts';
import { keepSlices } from './kept-slices.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'paychart-kept-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function statement(sql: string, parameters: Statement<unknown>['parameters'] = []): Statement<unknown> {
	return { name: 'q', sql, parameters, needs: [], decode: (record) => record };
}

/** One build over some tables: what it asked the engine is counted. */
function build(datapackage = 'tables of May') {
	const asked: string[] = [];
	const kept = keepSlices(folder, datapackage, async ({ sql }): Promise<Slice> => {
		asked.push(sql);
		return { length: 2, columns: new Map([['median', [51_140, null]]]) };
	});
	return { asked, ...kept };
}

const valuesOf = ({ columns }: Slice) => Array.from(columns.get('median') ?? []);

it('asks once in a build, and not at all in the next', async () => {
	const first = build();
	expect(valuesOf(await first.get(statement('a')))).toEqual([51_140, null]);
	await Promise.all([first.get(statement('a')), first.get(statement('b'))]);
	expect(first.asked).toEqual(['a', 'b']);
	await first.save();
	const second = build();
	expect(valuesOf(await second.get(statement('a')))).toEqual([51_140, null]);
	expect(second.asked).toEqual([]);
});

it('asks anew what is another statement, has other values, or is of other tables', async () => {
	const first = build();
	await first.get(statement('a', ['29-2072']));
	await first.save();
	const second = build();
	await second.get(statement('a ', ['29-2072']));
	await second.get(statement('a', ['29-9021']));
	await second.get(statement('a', ['29-2072']));
	expect(second.asked).toEqual(['a ', 'a']);
	const renewed = build('tables of June');
	await renewed.get(statement('a', ['29-2072']));
	expect(renewed.asked).toEqual(['a']);
});

it('writes whole files alone, and forgets what the last build did not ask', async () => {
	const first = build();
	await first.get(statement('a'));
	await first.get(statement('b'));
	await first.save();
	const second = build();
	await second.get(statement('b'));
	await second.save();
	const third = build();
	await third.get(statement('a'));
	await third.get(statement('b'));
	expect(third.asked).toEqual(['a']);
	expect(readdirSync(folder).filter((name) => !name.endsWith('.json'))).toEqual([]);
});
