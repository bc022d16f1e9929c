// Guarantee: the host answers statements with their tables loaded once, tells its state, forgets
// failures, and brings a dead engine back with its tables. Without it one lost worker or one dropped
// connection would leave a reader with skeletons until they reload and lose their way.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readContext } from '$lib/engine/context.ts';
import { EngineFault, type Engine } from '$lib/engine/engine.ts';
import { createEngineHost, type EngineHost } from '$lib/engine/host.ts';
import { openNodeEngine } from '$lib/engine/node.ts';
import type { HostState } from '$lib/engine/host-state.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import type { FetchBytes } from '$lib/engine/table-store.ts';
import { areaList } from '$lib/query/lists/area-list.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { rowsOf } from '$lib/query/slice.ts';
import { wagesOfRole } from '$lib/query/slices/wages.ts';
import type { Ask, Statement } from '$lib/query/statement.ts';
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
	catalogue = fixtureCatalogue(),
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
		catalogue,
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

function counted(sql: string, table: string): Statement<unknown> {
	return { name: sql, sql, parameters: [], needs: [{ table }], decode: (record) => ({ ...record }) };
}

/** Asks a host with no memory before it. */
function asking(host: EngineHost): Ask {
	return async (statement) => rowsOf(await host.run(statement), statement.decode);
}

/** Why a statement has no answer; throws where it has one. */
async function faultOf(answer: Promise<unknown>): Promise<EngineFault> {
	const error = await answer.then(
		() => null,
		(reason: unknown) => reason,
	);
	if (error instanceof EngineFault) return error;
	throw new Error(`no fault but ${String(error)}`);
}

describe('state', () => {
	it('goes from idle over loading to ready, with progress in bytes', async () => {
		const { host, states } = watchedHost();
		expect(host.state.status).toBe('idle');
		await host.run(areaList());
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
		await host.run(areaList());
		expect(seen).toHaveLength(1);
	});
});

describe('tables', () => {
	it('fetches each file once, however many ask for it', async () => {
		const { host, fetched, engines } = watchedHost();
		await Promise.all([host.run(areaList()), host.run(areaList()), host.ensure([{ table: 'areas' }])]);
		await host.run(areaList());
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

	it('keeps files until a question needs them, and then fetches none', async () => {
		let isOnline = true;
		const { host, fetched } = watchedHost(async (path) => {
			if (!isOnline) throw new Error('no connection');
			return readFile(join(FIXTURES, path));
		});
		expect(await host.keep([{ table: 'areas' }])).toBeNull();
		expect(host.hasLoaded([{ table: 'areas' }])).toBe(false);
		expect(host.state.status).toBe('ready');
		isOnline = false;
		expect(await asking(host)(areaList())).toHaveLength(7);
		expect(fetched).toEqual(['areas.csv']);
	});

	it('tells of a file that could not be kept, and tries again when asked to', async () => {
		let attempts = 0;
		const { host } = watchedHost(async (path) => {
			if (++attempts === 1) throw new Error('no connection');
			return readFile(join(FIXTURES, path));
		});
		expect((await host.keep([{ table: 'areas' }]))?.place).toEqual({ file: 'areas.csv' });
		expect(await host.keep([{ table: 'areas' }])).toBeNull();
		expect(attempts).toBe(2);
	});

	it('binds a statement whose table has no part loaded', async () => {
		const { host } = watchedHost();
		const rows = await asking(host)(counted('SELECT count(*) AS n FROM wages', 'wages'));
		expect(rows).toEqual([{ n: 0 }]);
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
		const failed = await faultOf(host.run(areaList()));
		expect(failed.problem.place).toEqual({ file: 'areas.csv' });
		expect(host.state.status).toBe('failed');
		expect(host.state.problem?.remedy).toMatch(/try again/);
		online = true;
		expect(await asking(host)(areaList())).toHaveLength(7);
		expect(states.at(-1)?.status).toBe('ready');
	});

	it('refuses a file that was cut off on its way', async () => {
		const { host } = watchedHost(async (path) => (await readFile(join(FIXTURES, path))).subarray(0, 100));
		const fault = await faultOf(host.run(areaList()));
		expect(fault.problem.sentence).toMatch(/has 100 bytes where the catalogue says/);
	});

	it('refuses a file of the right length in which a byte was changed', async () => {
		const published = fixtureCatalogue();
		const hashed = {
			resources: published.resources.map((entry) => ({
				...entry,
				sha256: createHash('sha256')
					.update(readFileSync(join(FIXTURES, entry.path)))
					.digest('hex'),
			})),
		};
		let isDamaged = true;
		const damaging: FetchBytes = async (path) => {
			const bytes = await readFile(join(FIXTURES, path));
			if (isDamaged) bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1;
			return bytes;
		};
		const { host } = watchedHost(damaging, undefined, hashed);
		const fault = await faultOf(host.run(areaList()));
		expect(fault.problem.sentence).toMatch(/did not arrive as it was published/);
		expect(fault.problem.place).toEqual({ file: 'areas.csv' });
		// Nothing of it was taken in, and it is not kept: the next attempt fetches it anew.
		expect(host.reports()).toEqual([]);
		isDamaged = false;
		expect(await asking(host)(areaList())).toHaveLength(7);
	});

	it('puts a reader’s file in place of a part, and keeps it over a restart', async () => {
		const { host, engines } = watchedHost();
		const schema = SCHEMAS.get('cpi');
		if (!schema) throw new Error('no schema');
		const question = counted('SELECT year, annual_average FROM cpi', 'cpi');
		expect((await host.run(question)).length).toBeGreaterThan(0);
		const bytes = new TextEncoder().encode('year,annual_average,months\n1999,100,12\nx,1,1\n');
		const report = await host.put({ schema, part: null, path: 'own.csv', bytes });
		expect(report).toMatchObject({
			rows: 1,
			rejected: [{ place: { file: 'own.csv', line: 3, column: 'year' } }],
		});
		const own = [{ year: 1999, annual_average: 100 }];
		expect(await asking(host)(question)).toEqual(own);
		await host.restart();
		expect(engines).toHaveLength(2);
		expect(await asking(host)(question)).toEqual(own);
	});
});

describe('statements', () => {
	it('are all answered, each with its own rows, however many are asked at once', async () => {
		const ask = asking(watchedHost().host);
		const [areas, roles, again] = await Promise.all([
			ask(areaList()),
			ask(occupationList()),
			ask(areaList()),
		]);
		expect([areas.length, roles.length]).toEqual([7, 6]);
		expect(again).toEqual(areas);
	});

	it('that are broken fail with their reason, and the host stays ready', async () => {
		const { host } = watchedHost();
		const broken = await faultOf(host.run(counted('SELECT nothing FROM areas', 'areas')));
		expect([broken.kind, broken.problem.detail]).toEqual(['statement', expect.stringMatching(/nothing/)]);
		expect(host.state.status).toBe('ready');
		expect((await host.run(areaList())).length).toBe(7);
	});
});

describe('a dead engine', () => {
	it('is replaced, its tables reloaded and the question asked again', async () => {
		const { host, engines, fetched, states } = watchedHost();
		const catalogue = fixtureCatalogue();
		const ask = asking(host);
		const context = await readContext(ask, catalogue);
		if (!context.ok) throw new Error(context.problem.sentence);
		const question = wagesOfRole('29-2072', context.value);
		const before = await ask(question);

		await engines[0]?.close();
		fetched.length = 0;
		const after = await ask(question);
		expect(after).toEqual(before);
		expect(after.length).toBeGreaterThan(3);
		expect(engines).toHaveLength(2);
		expect(states.at(-1)?.status).toBe('ready');
		expect([...fetched].sort()).toEqual([
			'areas.csv',
			'cpi.csv',
			'occupation-titles.csv',
			'occupations.csv',
			'price-parities.csv',
			'wages/areas-2024-health-information.csv',
			'wages/areas-2025-health-information.csv',
			'wages/nation-health-information.csv',
		]);
	});

	it('is replaced once for all who were waiting', async () => {
		const { host, engines } = watchedHost();
		await host.run(areaList());
		await engines[0]?.close();
		const [roles, areas, problem] = await Promise.all([
			asking(host)(occupationList()),
			asking(host)(counted('SELECT count(*) AS n FROM areas', 'areas')),
			host.ensure([{ table: 'cpi' }]),
		]);
		expect([roles.length, areas, problem]).toEqual([6, [{ n: 7 }], null]);
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
		await host.run(areaList());
		await engines[0]?.close();
		refusing = true;
		await expect(host.run(occupationList())).rejects.toThrow('no memory');
		expect(host.state.problem?.detail).toBe('no memory');
		expect(host.state.status).toBe('failed');
		refusing = false;
		expect((await host.run(occupationList())).length).toBe(6);
		expect(host.state.status).toBe('ready');
	});

	it('answers nothing after the host itself was closed', async () => {
		const { host } = watchedHost();
		await host.run(areaList());
		await host.close();
		expect((await faultOf(host.run(occupationList()))).kind).toBe('dead');
	});
});
