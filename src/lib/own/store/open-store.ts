import type { Problem } from '../../domain/result.ts';
import { OwnFiles, type TabMessage } from './own-files.ts';
import type { OwnStore } from './own-store.ts';
import { Removals } from './removals.ts';
import { deleteVault, openVault } from './vault.ts';
import { STORE } from './words.ts';

export interface OpenStoreOptions {
	/** Of the database, of the channel between tabs: `paychart-own`. */
	readonly name: string;
	/** Whether anything is kept, after every change of it. */
	readonly onKept?: (isAnything: boolean) => void;
}

/** A store over the browser's database, in step with those of other tabs; over memory alone where it gives none. */
export async function openOwnStore({ name, onKept }: OpenStoreOptions): Promise<OwnStore> {
	// Some browsers have no database in private windows, and throw when it is named.
	const factory = globalThis.indexedDB as IDBFactory | undefined;
	let lose: () => void = () => undefined;
	const opened = factory ? await openVault({ name, factory, onLost: () => lose() }) : ('refused' as const);
	const isOpen = typeof opened === 'object';
	const channel = new BroadcastChannel(name);
	const why: Problem | undefined = isOpen ? undefined : opened === 'newer' ? STORE.newer : STORE.cannotKeep;
	const removals = new Removals(() => localStorage, `${name}-removals`);
	let asked = false;
	const store = new OwnFiles({
		vault: isOpen ? opened : null,
		...(why ? { why } : {}),
		removals,
		tell: (message) => channel.postMessage(message),
		...(onKept ? { onKept } : {}),
		persist: () => {
			if (asked) return;
			asked = true;
			// Asked for only now that there is something to lose; some browsers ask the reader.
			navigator.storage?.persist?.().catch(() => undefined);
		},
		...(factory && opened === 'newer' ? { deleteAll: () => deleteVault(name, factory) } : {}),
	});
	lose = () => store.lose();
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		if (isTabMessage(data)) void store.refresh(data);
	});
	await store.refresh(null);
	// What a tab was closed in the middle of. One that is in the middle of it at this very moment finds its work done; a file it
	// had not read yet, to hold until it is closed, it then tells of as gone.
	if (isOpen) await Promise.all(removals.pending().map((id) => store.remove(id)));
	return store;
}

function isTabMessage(data: unknown): data is TabMessage {
	return data === 'changed' || data === 'cleared';
}
