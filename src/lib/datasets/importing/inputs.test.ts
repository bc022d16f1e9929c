// Guarantees that whatever the system refuses to read is told in one sentence with a remedy. Without it a reader without
// permission would see a stack of our code.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../domain/result.ts';
import { listInputs, readInput } from './inputs.ts';
import { systemProblem } from './system-problem.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';

const work = temporaryFolder();
const folder = join(work, 'folder');
mkdirSync(join(folder, 'inner'), { recursive: true });
writeFileSync(join(folder, 'inner', 'a.csv'), 'x,y\n1,2\n');
symlinkSync(join(folder, 'inner', 'a.csv'), join(folder, 'link.csv'));
symlinkSync(join(work, 'nowhere.csv'), join(folder, 'broken.csv'));
symlinkSync(folder, join(folder, 'circle.csv'));

describe('inputs', () => {
	it('are the files of a folder and links to files; a link to nothing is refused, not left out', () => {
		const listed = listInputs([folder]);
		if (!listed.ok) throw new Error(listed.problem.sentence);
		expect(listed.value.map(({ name }) => name)).toEqual(['broken.csv', 'inner/a.csv', 'link.csv']);
		const results = listed.value.map(readInput);
		expect(results.map(({ ok }) => ok)).toEqual([false, true, true]);
		expect(!results[0]?.ok && results[0] && describeProblem(results[0].problem)).toMatch(
			/broken\.csv: It cannot be read: .*a link that leads nowhere\. Check the name\.$/,
		);
	});

	it.each([
		[join(work, 'none.csv'), /There is no file or folder/],
		[join(folder, 'broken.csv'), /a link that leads nowhere/],
		['/dev/null', /neither a file nor a folder/],
		[join(folder, 'inner', 'a.csv', 'b.csv'), /There is no file or folder|a file stands where a folder/],
	])('%s', (path, sentence) => {
		const result = listInputs([path]);
		expect(!result.ok && describeProblem(result.problem)).toMatch(sentence);
	});

	it('a folder under the name of a file', () => {
		const result = readInput({ path: folder, name: 'folder', named: true });
		expect(!result.ok && describeProblem(result.problem)).toMatch(
			/It is a folder|it is a folder, not a file/,
		);
	});
});

describe('what the system refuses', () => {
	it.each([
		['EACCES', 'read', /MSA\.xlsx: It cannot be read: there is no permission\. .*chmod/],
		['ENOSPC', 'written', /It cannot be written: the disk is full\. Free some space/],
		['EROFS', 'written', /cannot be written: the disk cannot be written\. .*--out/],
		['EWHATEVER', 'read', /the system refuses\. \(EWHATEVER\)/],
	] as const)('%s is told with a remedy', (code, doing, sentence) => {
		const error = Object.assign(new Error('x'), { code, errno: -1 });
		const problem = systemProblem(error, doing, 'MSA.xlsx');
		expect(problem && describeProblem(problem)).toMatch(sentence);
	});

	it('and a fault of our own is not taken for it', () => {
		expect(systemProblem(new TypeError('x'), 'read', 'a')).toBeNull();
		expect(systemProblem(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG' }), 'read', 'a')).toBeNull();
	});
});
