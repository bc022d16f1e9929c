/** Guarantee: a store costs nothing until it is needed, and then is the one store of the page. Without it every page would load it. */
import { expect, it, vi } from 'vitest';
import { LazyStore } from './lazy-store.ts';
import { payrollOf } from './own-item.fixture.ts';
import { createMemoryStore } from './own-files.ts';

it('loads once, with the first call that needs it, and tells its listeners', async () => {
	const load = vi.fn(async () => createMemoryStore());
	const store = new LazyStore(load);
	const listener = vi.fn();
	const end = store.subscribe(listener);
	expect(store.list()).toEqual([]);
	expect(store.list()).toBe(store.list());
	expect(load).not.toHaveBeenCalled();
	const put = await store.put(...payrollOf('a'), false);
	expect(store.list()).toMatchObject([{ title: 'a' }]);
	expect(await store.read(put.ok ? put.value.id : '')).toMatchObject({ ok: true });
	expect(load).toHaveBeenCalledTimes(1);
	expect(listener).toHaveBeenCalled();
	end();
	listener.mockClear();
	await store.clear();
	expect(listener).not.toHaveBeenCalled();
});

it('tries again where its code could not be had', async () => {
	const load = vi.fn(async () => createMemoryStore()).mockRejectedValueOnce(new Error('offline'));
	const store = new LazyStore(load);
	await expect(store.clear()).rejects.toThrow('offline');
	await store.clear();
	expect(load).toHaveBeenCalledTimes(2);
});
