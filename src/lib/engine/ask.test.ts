// Guarantee: a statement is answered by memory, then a ready engine (or a file that may be fetched and is there sooner), then a
// prebuilt file, then the engine however long it takes; asked once while it is under way; a failure is never kept, and memory stays within its budget. Without it one
// dropped connection would leave a view failed, a first choice would wait for megabytes of engine, or a page would grow.
import { describe, expect, it } from 'vitest';
import type { Slice, SliceColumn } from '$lib/query/slice.ts';
import type { Statement } from '$lib/query/statement.ts';
import { createAsker } from './ask.ts';

type From = 'engine' | 'file';
interface Row {
	readonly from: From;
	readonly place: number;
}

function statement(name: string, parameters: Statement<Row>['parameters'] = []): Statement<Row> {
	return {
		name,
		sql: 'SELECT',
		parameters,
		needs: [],
		decode: (record) => ({ from: record['from'] as From, place: Number(record['place']) }),
		prebuilt: 'common',
	};
}

function sliceOf(from: From, length = 2): Slice {
	return {
		length,
		columns: new Map<string, SliceColumn>([
			['from', new Array<string>(length).fill(from)],
			['place', Float64Array.from({ length }, (_, place) => place)],
		]),
	};
}

/** Sources whose answers a test gives, with what was asked of them. */
function sources({ isReady = true, file = sliceOf('file') as Slice | null } = {}) {
	const asked: string[] = [];
	const state = { isReady, file, engine: async () => sliceOf('engine') };
	return {
		asked,
		state,
		prebuilt: async ({ name }: Statement<unknown>) => {
			asked.push(`file ${name}`);
			return state.file;
		},
		isEngineReady: () => state.isReady,
		run: async ({ name }: Statement<unknown>) => {
			asked.push(`engine ${name}`);
			return state.engine();
		},
	};
}

const offline = () => Promise.reject(new Error('offline'));

describe('a statement with tables of the reader’s own', () => {
	const own = (given: ReturnType<typeof sources>) =>
		createAsker({ ...given, isOwn: ({ name }) => name === 'own' });

	it('is never answered by a prebuilt file, ready engine or not', async () => {
		for (const isReady of [true, false]) {
			const given = sources({ isReady });
			expect((await own(given).ask(statement('own')))[0]?.from).toBe('engine');
			given.state.engine = offline;
			await expect(own(given).ask(statement('own'))).rejects.toThrow('offline');
			expect(given.asked).not.toContain('file own');
		}
	});

	it('is not had ahead of the engine, and the others are as ever', async () => {
		const given = sources({ isReady: false });
		const asker = own(given);
		await expect(asker.askAhead(statement('own'))).rejects.toThrow('waits for the engine');
		expect((await asker.askAhead(statement('site')))[0]?.from).toBe('file');
	});
});

describe('the order of sources', () => {
	it('asks an engine that is ready, and no file', async () => {
		const given = sources();
		const rows = await createAsker(given).ask(statement('a'));
		expect(rows).toEqual([
			{ from: 'engine', place: 0 },
			{ from: 'engine', place: 1 },
		]);
		expect(given.asked).toEqual(['engine a']);
	});

	it('reads the file where the engine is not ready', async () => {
		const given = sources({ isReady: false });
		expect((await createAsker(given).ask(statement('a')))[0]?.from).toBe('file');
		expect(given.asked).toEqual(['file a']);
	});

	it('waits for the engine where there is no file', async () => {
		const given = sources({ isReady: false, file: null });
		expect((await createAsker(given).ask(statement('a')))[0]?.from).toBe('engine');
		expect(given.asked).toEqual(['file a', 'engine a']);
		const { run, isEngineReady } = sources({ isReady: false });
		expect((await createAsker({ run, isEngineReady }).ask(statement('a')))[0]?.from).toBe('engine');
	});

	it('falls back to the file where the engine fails', async () => {
		const given = sources();
		given.state.engine = offline;
		expect((await createAsker(given).ask(statement('a')))[0]?.from).toBe('file');
		expect(given.asked).toEqual(['engine a', 'file a']);
	});

	describe('where files may be fetched beside it', () => {
		const beside = (given: ReturnType<typeof sources>) => createAsker({ ...given, mayFetch: () => true });
		const never = new Promise<never>(() => undefined);

		it('is not asked for what a file has at once', async () => {
			const given = sources();
			expect(await beside(given).ask(statement('pay'))).toMatchObject([{ from: 'file' }, {}]);
			expect(given.asked).toEqual(['file pay']);
		});

		it('answers where there is no file, or none comes', async () => {
			const without = sources({ file: null });
			expect(await beside(without).ask(statement('pay'))).toMatchObject([{ from: 'engine' }, {}]);
			const slow = { ...sources(), prebuilt: () => never };
			expect(await beside(slow).ask(statement('pay'))).toMatchObject([{ from: 'engine' }, {}]);
			const broken = { ...sources(), prebuilt: offline };
			expect(await beside(broken).ask(statement('pay'))).toMatchObject([{ from: 'engine' }, {}]);
		});

		it('is overtaken by a file that comes while it is busy', async () => {
			const given = sources();
			const later = { ...given, run: () => never };
			const prebuilt = async () => {
				await new Promise((resolve) => setTimeout(resolve, 120));
				return sliceOf('file');
			};
			expect(await beside({ ...later, prebuilt }).ask(statement('pay'))).toMatchObject([
				{ from: 'file' },
				{},
			]);
		});

		it('is still asked ahead of need, and for the reader’s own', async () => {
			const given = sources();
			await beside(given).askAhead(statement('pay'));
			expect(given.asked).toEqual(['engine pay']);
			const own = sources();
			await createAsker({ ...own, mayFetch: () => true, isOwn: () => true }).ask(statement('pay'));
			expect(own.asked).toEqual(['engine pay']);
		});
	});

	it('tells why the engine failed where there is no file either', async () => {
		const given = sources({ file: null });
		given.state.engine = offline;
		await expect(createAsker(given).ask(statement('a'))).rejects.toThrow('offline');
	});

	it('asks nobody for what memory has, and gives the very same rows', async () => {
		const given = sources();
		const { ask, has } = createAsker(given);
		expect(has(statement('a', [1]))).toBe(false);
		const rows = await ask(statement('a', [1]));
		given.state.isReady = false;
		expect(await ask(statement('a', [1]))).toBe(rows);
		expect(has(statement('a', [1]))).toBe(true);
		expect(has(statement('a', [2]))).toBe(false);
		await ask(statement('a', [2]));
		expect(given.asked).toEqual(['engine a', 'file a']);
	});
});

describe('answers under way', () => {
	it('are shared by all who ask for the same', async () => {
		const given = sources();
		const { ask } = createAsker(given);
		const [one, other] = await Promise.all([ask(statement('a')), ask(statement('a')), ask(statement('b'))]);
		expect(other).toBe(one);
		expect(given.asked).toEqual(['engine a', 'engine b']);
	});

	it('that fail, fail for all of them, and are asked anew', async () => {
		const given = sources({ file: null });
		given.state.engine = offline;
		const { ask, has } = createAsker(given);
		const results = await Promise.allSettled([ask(statement('a')), ask(statement('a'))]);
		expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(given.asked).toEqual(['engine a', 'file a']);
		expect(has(statement('a'))).toBe(false);
		given.state.engine = async () => sliceOf('engine');
		expect(await ask(statement('a'))).toHaveLength(2);
	});

	it('that cannot be decoded fail too, and are not kept', async () => {
		const broken: Statement<Row> = {
			...statement('a'),
			decode: () => {
				throw new TypeError('not a flag');
			},
		};
		const { ask, has } = createAsker(sources());
		await expect(ask(broken)).rejects.toThrow('not a flag');
		expect(has(broken)).toBe(false);
	});
});

describe('what is asked ahead', () => {
	it('is kept as what is asked in earnest, and asked for once', async () => {
		const given = sources();
		const { ask, askAhead } = createAsker(given);
		const ahead = askAhead(statement('a'));
		const rows = await ask(statement('a'));
		expect(await ahead).toBe(rows);
		expect(await ask(statement('a'))).toBe(rows);
		expect(given.asked).toEqual(['engine a']);
	});

	it('comes from a file, and starts no engine where there is none', async () => {
		const given = sources({ isReady: false });
		const { askAhead, has } = createAsker(given);
		expect((await askAhead(statement('a')))[0]?.from).toBe('file');
		given.state.file = null;
		await expect(askAhead(statement('b'))).rejects.toThrow('waits for the engine');
		expect(given.asked).toEqual(['file a', 'file b']);
		expect(has(statement('b'))).toBe(false);
	});

	it('and could not be had, is waited for by who asks in earnest', async () => {
		const given = sources({ isReady: false, file: null });
		const { ask, askAhead } = createAsker(given);
		const ahead = askAhead(statement('a'));
		const rows = ask(statement('a'));
		await expect(ahead).rejects.toThrow('waits for the engine');
		expect((await rows)[0]?.from).toBe('engine');
		expect(given.asked).toEqual(['file a', 'file a', 'engine a']);
	});
});

describe('memory', () => {
	it('lets go of what was used longest ago, by its rows', async () => {
		const given = sources();
		// Each answer weighs its two rows and itself: three fit.
		const { ask, has } = createAsker(given, 9);
		for (const name of ['a', 'b', 'c']) await ask(statement(name));
		await ask(statement('a'));
		await ask(statement('d'));
		expect(['a', 'b', 'c', 'd'].filter((name) => has(statement(name)))).toEqual(['a', 'c', 'd']);
		await ask(statement('b'));
		expect(given.asked).toEqual(['a', 'b', 'c', 'd', 'b'].map((name) => `engine ${name}`));
	});

	it('keeps answers without rows, though not without end', async () => {
		const given = sources();
		given.state.engine = async () => sliceOf('engine', 0);
		const { ask, has } = createAsker(given, 9);
		for (let place = 0; place < 20; place++) await ask(statement('a', [place]));
		expect(
			Array.from({ length: 20 }, (_, place) => place).filter((place) => has(statement('a', [place]))),
		).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19]);
	});

	it('gives an answer that is greater than all of it, without keeping it or losing the others', async () => {
		const given = sources();
		const { ask, has } = createAsker(given, 9);
		await ask(statement('a'));
		given.state.engine = async () => sliceOf('engine', 100);
		expect(await ask(statement('great'))).toHaveLength(100);
		expect([has(statement('great')), has(statement('a'))]).toEqual([false, true]);
	});

	it('is empty when the tables are other ones: also of what was under way', async () => {
		const given = sources();
		let answer: (slice: Slice) => void = () => undefined;
		const { ask, has, forget } = createAsker(given);
		await ask(statement('a'));
		given.state.engine = () => new Promise<Slice>((resolve) => (answer = resolve));
		const old = ask(statement('b'));
		await Promise.resolve();
		forget();
		const finish = answer;
		given.state.engine = async () => sliceOf('engine', 5);
		expect(await ask(statement('b'))).toHaveLength(5);
		finish(sliceOf('engine', 2));
		expect(await old).toHaveLength(2);
		expect(has(statement('a'))).toBe(false);
		expect(await ask(statement('b'))).toHaveLength(5);
	});
});
