// Guarantee: the host answers each view's newest question with its tables loaded once, tells its state, forgets
// failures, and brings a dead engine back with its tables. Without it one lost worker or one dropped
// connection would leave a reader with skeletons until they reload and lose their way.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { readContext } from '$lib/engine/context.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { createEngineHost, type EngineHost } from '$lib/engine/host.ts';
import { openNodeEngine } from '$lib/engine/node.ts';
import type { HostState } from '$lib/engine/work.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import type { FetchBytes } from '$lib/engine/table-store.ts';
import { areaList } from '$lib/query/lists/area-list.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import type { Statement } from '$lib/query/statement.ts';
import { FIXTURES, fixtureCatalogue } from './fixture-host.ts';

interface Watched {
	readonly host: EngineHost;
	/** Every engine that was opened, the newest last. */
	readonly engines: Engine[];
	/** Every path that was fetched. */
	readonly fetched: string[];
	readonly states: HostState[];
}

const open: EngineHost[] = [];
afterEach(async () => {
	for (const host of open.splice(0)) await host.close();
});

/** `beforeBoot` is what happens between the arrival of the engine's bytes and its being up. */
function watchedHost(
	fetchBytes: FetchBytes = (path) => readFile(join(FIXTURES, path)),
	beforeBoot: () => Promise<void> = async () => undefined,
): Watched {
	const engines: Engine[] = [];
	const fetched: string[] = [];
	const states: HostState[] = [];
	const host = createEngineHost({
		open: async (onProgress) => {
			onProgress(1, 2);
			const engine = openNodeEngine();
			engines.push(engine);
			return { ...engine, boot: () => beforeBoot().then(engine.boot) };
		},
		catalogue: fixtureCatalogue(),
		schemas: SCHEMAS,
		fetchBytes: (path, onLoaded) => {
			fetched.push(path);
			return fetchBytes(path, onLoaded);
		},
	});
	host.subscribe((state) => states.push(state));
	open.push(host);
	return { host, engines, fetched, states };
}

function ask(name: string, sql: string, table: string): Statement<unknown> {
	return { name, sql, parameters: [], needs: [{ table }], decode: (record) => record };
}

describe('state', () => {
	it('goes from idle over loading to ready, with progress in bytes', async () => {
		const { host, states } = watchedHost();
		expect(host.state.status).toBe('idle');
		await host.ask('rail', areaList());
		expect(host.state).toEqual({ status: 'ready', progress: null, problem: null });
		const changes = states
			.map(({ status }) => status)
			.filter((status, index, all) => status !== all[index - 1]);
		expect(changes).toEqual(['idle', 'loading', 'ready']);
		const progress = states.flatMap((state) => (state.progress ? [state.progress] : []));
		expect(progress).toContainEqual({ of: 'engine', loaded: 1, total: 2 });
		const size = fixtureCatalogue().resources.find(({ table }) => table === 'areas')?.bytes;
		expect(progress).toContainEqual({ of: 'tables', loaded: size, total: size });
	});

	it('tells nobody who has left', async () => {
		const { host } = watchedHost();
		const seen: HostState[] = [];
		const leave = host.subscribe((state) => seen.push(state));
		leave();
		await host.ask('rail', areaList());
		expect(seen).toHaveLength(1);
	});
});

describe('tables', () => {
	it('fetches each file once, however many ask for it', async () => {
		const { host, fetched, engines } = watchedHost();
		await Promise.all([
			host.ask('a', areaList()),
			host.ask('b', areaList()),
			host.ensure([{ table: 'areas' }]),
		]);
		await host.ask('c', areaList());
		expect(fetched).toEqual(['areas.csv']);
		expect(engines).toHaveLength(1);
	});

	it('fetches its first files while the engine starts, and not again', async () => {
		const { host, fetched, engines } = watchedHost(undefined, async () => {
			await vi.waitFor(() => expect(fetched).toEqual(['areas.csv']));
		});
		expect(await host.ensure([{ table: 'areas' }])).toBeNull();
		expect(engines).toHaveLength(1);
		expect(fetched).toEqual(['areas.csv']);
	});

	it('fetches again what could not be fetched while the engine started', async () => {
		let attempts = 0;
		const { host } = watchedHost(
			async (path) => {
				if (++attempts === 1) throw new Error('no connection yet');
				return readFile(join(FIXTURES, path));
			},
			async () => {
				await vi.waitFor(() => expect(attempts).toBe(1));
			},
		);
		expect(await host.ensure([{ table: 'areas' }])).toBeNull();
		expect(attempts).toBe(2);
	});

	it('binds a statement whose table has no part loaded', async () => {
		const { host } = watchedHost();
		const answer = await host.ask('v', ask('count', 'SELECT count(*) AS n FROM wages', 'wages'));
		expect(answer).toEqual({ status: 'answered', rows: [{ n: 0 }] });
	});

	it('names a table or part that does not exist', async () => {
		const { host } = watchedHost();
		expect((await host.ensure([{ table: 'wagez' }]))?.sentence).toBe('There is no table “wagez”.');
		expect((await host.ensure([{ table: 'wages', part: 'areas-1999-29' }]))?.sentence).toBe(
			'The table “wages” has no part “areas-1999-29”.',
		);
	});

	it('does not keep a failed fetch: the next question tries again', async () => {
		let online = false;
		const { host, states } = watchedHost(async (path) => {
			if (!online) throw new Error('no connection');
			return readFile(join(FIXTURES, path));
		});
		const failed = await host.ask('rail', areaList());
		expect(failed.status === 'failed' && failed.problem.place).toEqual({ file: 'areas.csv' });
		expect(host.state.status).toBe('failed');
		expect(host.state.problem?.remedy).toMatch(/try again/);
		online = true;
		const answered = await host.ask('rail', areaList());
		expect(answered.status === 'answered' && answered.rows.length).toBe(7);
		expect(states.at(-1)?.status).toBe('ready');
	});

	it('refuses a file that was cut off on its way', async () => {
		const { host } = watchedHost(async (path) => (await readFile(join(FIXTURES, path))).subarray(0, 100));
		const answer = await host.ask('rail', areaList());
		expect(answer.status === 'failed' && answer.problem.sentence).toMatch(
			/has 100 bytes where the catalogue says/,
		);
	});

	it('puts a reader’s file in place of a part, and keeps it over a restart', async () => {
		const { host, engines } = watchedHost();
		const schema = SCHEMAS.get('cpi');
		if (!schema) throw new Error('no schema');
		const question = ask('cpi', 'SELECT year, annual_average FROM cpi', 'cpi');
		expect((await host.ask('v', question)).status).toBe('answered');
		const bytes = new TextEncoder().encode('year,annual_average,months\n1999,100,12\nx,1,1\n');
		const report = await host.put({ schema, part: null, path: 'own.csv', bytes });
		expect(report).toMatchObject({
			rows: 1,
			rejected: [{ place: { file: 'own.csv', line: 3, column: 'year' } }],
		});
		const own = { status: 'answered', rows: [{ year: 1999, annual_average: 100 }] };
		expect(await host.ask('v', question)).toEqual(own);
		await host.restart();
		expect(engines).toHaveLength(2);
		expect(await host.ask('v', question)).toEqual(own);
	});
});

describe('questions', () => {
	it('drops the late answers of a view and keeps those of the others', async () => {
		const { host } = watchedHost();
		const answers = await Promise.all([
			host.ask('view', occupationList()),
			host.ask('other', occupationList()),
			host.ask('view', areaList()),
		]);
		expect(answers.map(({ status }) => status)).toEqual(['late', 'answered', 'answered']);
	});

	it('fails a broken question with its reason, and stays ready', async () => {
		const { host } = watchedHost();
		const broken = await host.ask('view', ask('broken', 'SELECT nothing FROM areas', 'areas'));
		expect(broken.status === 'failed' && broken.problem.detail).toMatch(/nothing/);
		expect(host.state.status).toBe('ready');
		expect((await host.ask('view', areaList())).status).toBe('answered');
	});
});

describe('a dead engine', () => {
	it('is replaced, its tables reloaded and the question asked again', async () => {
		const { host, engines, fetched, states } = watchedHost();
		const catalogue = fixtureCatalogue();
		const context = await readContext(host, catalogue);
		if (!context.ok) throw new Error(context.problem.sentence);
		const question = payByArea(NO_FILTERS, context.value);
		const before = await host.ask('view', question);

		await engines[0]?.close();
		fetched.length = 0;
		const after = await host.ask('view', { ...question, sql: `${question.sql} ` });
		expect(after).toEqual(before);
		expect(after.status).toBe('answered');
		expect(engines).toHaveLength(2);
		expect(states.at(-1)?.status).toBe('ready');
		expect(new Set(fetched)).toEqual(
			new Set([
				'wages/nation-health-information.csv',
				'wages/areas-2025-health-information.csv',
				'occupations.csv',
				'occupation-titles.csv',
				'areas.csv',
			]),
		);
		expect(fetched).toHaveLength(5);
	});

	it('is replaced once for all who were waiting', async () => {
		const { host, engines } = watchedHost();
		await host.ask('first', areaList());
		await engines[0]?.close();
		const answers = await Promise.all([
			host.ask('first', occupationList()),
			host.ask('second', ask('one', 'SELECT count(*) AS n FROM areas', 'areas')),
			host.ensure([{ table: 'cpi' }]),
		]);
		expect(answers.map((answer) => answer && 'status' in answer && answer.status)).toEqual([
			'answered',
			'answered',
			null,
		]);
		expect(engines).toHaveLength(2);
	});

	it('is reported when it cannot be replaced, and tried anew at the next question', async () => {
		let refusing = false;
		const engines: Engine[] = [];
		const host = createEngineHost({
			open: async () => {
				if (refusing) throw new Error('no memory');
				const engine = openNodeEngine();
				engines.push(engine);
				return engine;
			},
			catalogue: fixtureCatalogue(),
			schemas: SCHEMAS,
			fetchBytes: (path) => readFile(join(FIXTURES, path)),
		});
		open.push(host);
		await host.ask('view', areaList());
		await engines[0]?.close();
		refusing = true;
		const failed = await host.ask('view', occupationList());
		expect(failed.status === 'failed' && failed.problem.detail).toBe('no memory');
		expect(host.state.status).toBe('failed');
		refusing = false;
		expect((await host.ask('view', occupationList())).status).toBe('answered');
		expect(host.state.status).toBe('ready');
	});

	it('answers nothing after the host itself was closed', async () => {
		const { host } = watchedHost();
		await host.ask('view', areaList());
		await host.close();
		const answer = await host.ask('view', occupationList());
		expect(answer.status).toBe('failed');
	});
});
