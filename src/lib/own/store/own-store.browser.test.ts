/**
 * Guarantee: what a reader keeps is there again as a whole, in every tab, after a reload and an update; what goes wrong
 * (no room, a tab closed midway, a damaged record, a newer version, no storage at all) loses nothing else and is said.
 * Without it a reader's files would be half there, or gone without a word.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openOwnStore } from './open-store.ts';
import { figuresOf, payrollOf, releaseOf } from './own-item.fixture.ts';
import { OwnFiles } from './own-files.ts';
import type { OwnStore } from './own-store.ts';
import { Removals } from './removals.ts';
import { deleteVault, openVault, type Migration, type Vault } from './vault.ts';
import { STORE } from './words.ts';

let name = '';
beforeEach(() => (name = `paychart-own-test-${crypto.randomUUID()}`));
afterEach(() => {
	vi.restoreAllMocks();
	// Not waited for: stores of the test have it open and close it when asked.
	void deleteVault(name, indexedDB);
});

const titles = (store: OwnStore) => store.list().map(({ title }) => title);
const sentences = (store: OwnStore) => store.notices().map(({ problem }) => problem.sentence);

/** Writes a record as no version of ours would. */
async function write(id: string, header: unknown, payload: unknown): Promise<void> {
	const vault = await vaultAt();
	await vault.put(id, header as Parameters<Vault['put']>[1], payload as Parameters<Vault['put']>[2]);
	vault.close();
}

async function vaultAt(): Promise<Vault> {
	const vault = await openVault({ name, factory: indexedDB });
	if (typeof vault === 'string') throw new Error(vault);
	return vault;
}

test('what is kept is there for the next store, with its content; what is not kept is not', async () => {
	const first = await openOwnStore({ name });
	const release = await first.put(...releaseOf('oesm23nat.zip', 5000), true);
	await first.put(...payrollOf('payroll.csv'), false);
	expect(titles(first)).toEqual(['oesm23nat.zip', 'payroll.csv']);
	expect(first.list().map(({ isKept }) => isKept)).toEqual([true, false]);
	expect(first.list()[0]?.bytes).toBeGreaterThan(5000);

	const second = await openOwnStore({ name });
	expect(titles(second)).toEqual(['oesm23nat.zip']);
	const read = await second.read(release.ok ? release.value.id : '');
	expect(read).toEqual({ ok: true, value: releaseOf('oesm23nat.zip', 5000)[1] });
	expect(sentences(second)).toEqual([]);
});

test('an item is kept, and no longer kept, at the reader’s word, with its place in the list', async () => {
	const store = await openOwnStore({ name });
	const first = await store.put(...payrollOf('first.csv'), false);
	await store.put(...figuresOf('second.csv'), false);
	const id = first.ok ? first.value.id : '';
	expect(await store.keep(id, true)).toMatchObject({ ok: true, value: { id, isKept: true } });
	expect(titles(await openOwnStore({ name }))).toEqual(['first.csv']);
	expect(titles(store)).toEqual(['first.csv', 'second.csv']);
	await store.keep(id, false);
	expect(titles(await openOwnStore({ name }))).toEqual([]);
	expect(titles(store)).toEqual(['first.csv', 'second.csv']);
	expect((await store.read(id)).ok).toBe(true);
});

test('an item is renamed in its place, in every tab, and no tab takes it for removed', async () => {
	const [one, two] = [await openOwnStore({ name }), await openOwnStore({ name })];
	const put = await one.put(...figuresOf('first.csv'), true);
	await one.put(...figuresOf('second.csv'), true);
	await vi.waitFor(() => expect(titles(two)).toEqual(['first.csv', 'second.csv']));
	const id = put.ok ? put.value.id : '';
	const [, payload] = figuresOf('renamed');
	expect(await one.replace(id, 'renamed', payload)).toMatchObject({ ok: true, value: { id, isKept: true } });
	expect(titles(one)).toEqual(['renamed', 'second.csv']);
	await vi.waitFor(() => expect(titles(two)).toEqual(['renamed', 'second.csv']));
	expect(await two.read(id)).toEqual({ ok: true, value: payload });
	expect([...sentences(one), ...sentences(two)]).toEqual([]);
	expect(await one.replace('gone', 'renamed', payload)).toEqual({ ok: false, problem: STORE.gone });
});

test('the list stays the same array while nothing changed', async () => {
	const store = await openOwnStore({ name });
	await store.put(...payrollOf('a'), true);
	const before = store.list();
	await (store as OwnFiles).refresh('changed');
	expect(store.list()).toBe(before);
});

test('a full disk stores nothing of a file and leaves the others, with a sentence', async () => {
	const store = await openOwnStore({ name });
	await store.put(...figuresOf('small.csv'), true);
	const put = IDBObjectStore.prototype.put;
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
		// The header is refused after the content was taken.
		if (this.name === 'headers') throw new DOMException('full', 'QuotaExceededError');
		return put.call(this, value, key);
	});
	const result = await store.put(...releaseOf('large.zip', 1000), true);
	expect(result).toMatchObject({ ok: false, problem: { sentence: STORE.noRoom.sentence } });
	expect(titles(store)).toEqual(['small.csv']);
	vi.restoreAllMocks();
	expect(await (await vaultAt()).headers()).toHaveLength(1);
	expect((await store.put(...releaseOf('large.zip', 1000), true)).ok).toBe(true);
});

test('a disk that turns out full at the end of the transaction is told the same way', async () => {
	const vault = await vaultAt();
	const full = async () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
	const store = new OwnFiles({ vault: { ...vault, put: full } });
	const item = await store.put(...payrollOf('payroll.csv'), false);
	const kept = await store.keep(item.ok ? item.value.id : '', true);
	expect(kept).toMatchObject({ ok: false, problem: { sentence: STORE.noRoom.sentence } });
	// It is still there for this tab.
	expect(store.list()).toMatchObject([{ title: 'payroll.csv', isKept: false }]);
	vault.close();
});

test('a tab that is closed while it stores leaves all of a file or nothing', async () => {
	const before = await openOwnStore({ name });
	await before.put(...figuresOf('there.csv'), true);
	for (const pause of [0, 1, 5]) {
		const tab = document.body.appendChild(document.createElement('iframe'));
		const factory = tab.contentWindow?.indexedDB;
		if (!factory) throw new Error('no tab');
		const vault = await openVault({ name, factory });
		if (typeof vault === 'string') throw new Error(vault);
		const [item, payload] = releaseOf('large.zip', 20_000_000);
		const { kind, title, sha256, rows } = item;
		void vault
			.put(`closing-${pause}`, { form: 1, kind, title, sha256, rows, bytes: 1, at: 1 }, payload)
			.catch(() => undefined);
		await new Promise((resolve) => setTimeout(resolve, pause));
		tab.remove();
	}
	const after = await openOwnStore({ name });
	expect(sentences(after)).toEqual([]);
	expect(titles(after)).toContain('there.csv');
	for (const { id } of after.list()) expect((await after.read(id)).ok).toBe(true);
});

test('a tab that is closed while it removes leaves the rest to the next one', async () => {
	const before = await openOwnStore({ name });
	const ids: string[] = [];
	for (const title of ['kept.csv', 'unticked.csv', 'removed.csv']) {
		const item = await before.put(...payrollOf(title), true);
		if (item.ok) ids.push(item.value.id);
	}
	const vault = await vaultAt();
	const closing = new OwnFiles({
		vault: { ...vault, remove: () => new Promise<never>(() => undefined) },
		removals: new Removals(() => localStorage, `${name}-removals`),
	});
	await closing.refresh(null);
	void closing.keep(ids[1] ?? '', false);
	void closing.remove(ids[2] ?? '');

	expect(titles(await openOwnStore({ name }))).toEqual(['kept.csv']);
	expect(await (await vaultAt()).headers()).toHaveLength(1);
	expect(localStorage.getItem(`${name}-removals`)).toBeNull();
	vault.close();
});

test('what could not be removed is said, and is not removed behind the reader’s back', async () => {
	const vault = await vaultAt();
	const store = new OwnFiles({
		vault: { ...vault, remove: () => Promise.reject(new DOMException('no', 'UnknownError')) },
		removals: new Removals(() => localStorage, `${name}-removals`),
	});
	const item = await store.put(...payrollOf('payroll.csv'), true);
	const answer = await store.keep(item.ok ? item.value.id : '', false);
	expect(answer).toMatchObject({ ok: false, problem: { sentence: STORE.notRemoved.sentence } });
	vault.close();
	expect(titles(await openOwnStore({ name }))).toEqual(['payroll.csv']);
});

test('two tabs show the same, and what one removes the other is told of', async () => {
	const [one, other] = [await openOwnStore({ name }), await openOwnStore({ name })];
	const put = await one.put(...payrollOf('payroll.csv'), true);
	await vi.waitFor(() => expect(titles(other)).toEqual(['payroll.csv']));
	await other.put(...figuresOf('mine.csv'), false);
	const changed = vi.fn();
	other.subscribe(changed);
	await one.remove(put.ok ? put.value.id : '');
	await vi.waitFor(() => expect(titles(other)).toEqual(['mine.csv']));
	expect(changed).toHaveBeenCalled();
	expect(sentences(other)).toEqual([STORE.removedElsewhere('payroll.csv').sentence]);
	expect(sentences(one)).toEqual([]);
	expect(await other.read(put.ok ? put.value.id : '')).toEqual({ ok: false, problem: STORE.gone });
	for (const notice of other.notices()) other.dismiss(notice);
	expect(other.notices()).toEqual([]);
});

test('both tabs may store at the same time', async () => {
	const [one, other] = [await openOwnStore({ name }), await openOwnStore({ name })];
	await Promise.all([one.put(...payrollOf('a'), true), other.put(...payrollOf('b'), true)]);
	await vi.waitFor(() => expect([...titles(one)].sort()).toEqual(['a', 'b']));
	await vi.waitFor(() => expect(titles(other)).toEqual(titles(one)));
});

test('forgetting everything empties every tab and tells it', async () => {
	const [one, other] = [await openOwnStore({ name }), await openOwnStore({ name })];
	await one.put(...releaseOf('a.zip', 10), true);
	await other.put(...payrollOf('b.csv'), false);
	await vi.waitFor(() => expect(other.list()).toHaveLength(2));
	await one.clear();
	await vi.waitFor(() => expect(other.list()).toEqual([]));
	expect(sentences(other)).toEqual([STORE.clearedElsewhere.sentence]);
	expect(titles(await openOwnStore({ name }))).toEqual([]);
});

test('a damaged record is left out with a sentence, and can be removed', async () => {
	const store = await openOwnStore({ name });
	await store.put(...figuresOf('whole.csv'), true);
	await write('no-header', undefined, {});
	await write('odd', { form: 1, kind: 'payroll', title: 'odd.csv', rows: NaN }, {});
	const header = { form: 1, kind: 'payroll', title: 'hollow.csv', sha256: '', bytes: 1, rows: 1, at: 9 };
	await write('hollow', header, { kind: 'payroll', payroll: { title: '', people: [{ annualPay: 'x' }] } });

	const again = await openOwnStore({ name });
	expect(titles(again)).toEqual(['hollow.csv', 'whole.csv']);
	expect(sentences(again).sort()).toEqual(
		[STORE.damaged('').sentence, STORE.damaged('odd.csv').sentence].sort(),
	);
	expect((await again.read('hollow')).ok).toBe(false);
	expect(titles(again)).toEqual(['whole.csv']);
	for (const { id } of again.notices()) if (id) await again.remove(id);
	expect(again.notices()).toEqual([]);
	expect(titles(await openOwnStore({ name }))).toEqual(['whole.csv']);
});

test('a record of a newer version is left alone with a sentence', async () => {
	await write('new', { form: 2, title: 'later.csv', anything: true }, { later: 1 });
	const store = await openOwnStore({ name });
	expect(titles(store)).toEqual([]);
	expect(sentences(store)).toEqual([STORE.newerRecord('later.csv').sentence]);
	await store.put(...payrollOf('now.csv'), true);
	expect(await (await vaultAt()).headers()).toHaveLength(2);
});

const nothing: Migration = () => undefined;

test('a database of a newer version is left alone with a sentence; files can be used until the tab is closed', async () => {
	const kept = vi.fn();
	(await vaultAt()).close();
	const newer = await openVault({ name, factory: indexedDB, migrations: [nothing, nothing] });
	if (typeof newer === 'string') throw new Error(newer);
	newer.close();
	const store = await openOwnStore({ name, onKept: kept });
	expect(sentences(store)).toEqual([STORE.newer.sentence]);
	expect(await store.put(...payrollOf('a.csv'), true)).toMatchObject({ ok: true, value: { isKept: false } });
	expect(kept).not.toHaveBeenCalled();
	expect((await indexedDB.databases()).find((known) => known.name === name)?.version).toBe(2);
	// Only the reader's own word removes it.
	await store.clear();
	expect((await indexedDB.databases()).find((known) => known.name === name)).toBeUndefined();
	expect(kept).toHaveBeenLastCalledWith(false);
});

test('an older layout is brought up to date with its items; open tabs of the old version say that they lost them', async () => {
	const old = await openOwnStore({ name });
	const put = await old.put(...payrollOf('a.csv'), true);
	const addIndex: Migration = (_, upgrade) => void upgrade.objectStore('headers').createIndex('at', 'at');
	const vault = await openVault({ name, factory: indexedDB, migrations: [nothing, addIndex] });
	if (typeof vault === 'string') throw new Error(vault);
	expect(await vault.payload(put.ok ? put.value.id : '')).toEqual(payrollOf('a.csv')[1]);
	vault.close();
	expect(titles(old)).toEqual([]);
	expect(sentences(old)).toEqual([STORE.lost.sentence]);
});

test('where the browser gives no database, files are used until the tab is closed, with a sentence', async () => {
	vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
		throw new DOMException('private', 'SecurityError');
	});
	const store = await openOwnStore({ name });
	expect(sentences(store)).toEqual([STORE.cannotKeep.sentence]);
	const put = await store.put(...releaseOf('a.zip', 10), true);
	expect(put).toMatchObject({ ok: true, value: { isKept: false } });
	const id = put.ok ? put.value.id : '';
	expect((await store.read(id)).ok).toBe(true);
	expect(await store.keep(id, true)).toEqual({ ok: false, problem: STORE.cannotKeep });
});

test('the browser is asked not to delete what is kept only once something is', async () => {
	const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(true);
	const kept = vi.fn();
	const store = await openOwnStore({ name, onKept: kept });
	await store.put(...payrollOf('a'), false);
	expect(persist).not.toHaveBeenCalled();
	expect(kept).toHaveBeenLastCalledWith(false);
	await store.put(...payrollOf('b'), true);
	await store.put(...payrollOf('c'), true);
	expect(persist).toHaveBeenCalledTimes(1);
	expect(kept).toHaveBeenLastCalledWith(true);
});
