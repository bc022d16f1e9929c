// Guarantee: code and connections that a page needs are loaded once, a dropped connection is tried again by who asks next, and
// what was loaded of other tables is let go of.
import { expect, it } from 'vitest';
import { OnceLoaded } from './once-loaded.ts';

it('loads when it is first asked for, and once', async () => {
	let loads = 0;
	const loaded = new OnceLoaded(async () => ++loads);
	expect([loads, loaded.kept]).toEqual([0, null]);
	expect(await Promise.all([loaded.get(), loaded.get()])).toEqual([1, 1]);
	expect(await loaded.kept).toBe(1);
});

it('tries again after a failure, which all who waited for it are told', async () => {
	let isOnline = false;
	const loaded = new OnceLoaded(async () => {
		if (!isOnline) throw new Error('offline');
		return 'there';
	});
	const [one, other] = await Promise.allSettled([loaded.get(), loaded.get()]);
	expect([one.status, other.status]).toEqual(['rejected', 'rejected']);
	isOnline = true;
	expect(await loaded.get()).toBe('there');
});

it('loads anew once it has been forgotten, also while an earlier load fails', async () => {
	const ends: ((fails: boolean) => void)[] = [];
	const loaded = new OnceLoaded(
		() =>
			new Promise<number>((resolve, reject) => {
				const turn = ends.length;
				ends.push((fails) => (fails ? reject(new Error('old')) : resolve(turn)));
			}),
	);
	const old = loaded.get();
	loaded.forget();
	const now = loaded.get();
	ends[0]?.(true);
	await expect(old).rejects.toThrow('old');
	ends[1]?.(false);
	expect([await now, await loaded.get(), ends.length]).toEqual([1, 1, 2]);
});
