import { fail, ok, type Problem, type Result } from '../../domain/result.ts';
import type { OwnItem, OwnPayload } from './own-item.ts';
import type { OwnNotice, OwnStore } from './own-store.ts';
import { FORM, isPayload, readHeader, type Header } from './records.ts';
import type { Removals } from './removals.ts';
import { sizeOf } from './size.ts';
import type { Vault } from './vault.ts';
import { STORE } from './words.ts';

/** What tabs tell each other. Neither has a word of what is stored. */
export type TabMessage = 'changed' | 'cleared';

/** What lies behind a store. */
export interface Backing {
	/** Where what is kept lies; null where nothing can be kept. */
	readonly vault: Vault | null;
	/** Why there is none. */
	readonly why?: Problem;
	/** Where the ids of what is to be removed stand until it is. */
	readonly removals?: Removals;
	readonly tell?: (message: TabMessage) => void;
	/** Whether anything is kept, after every change of it. */
	readonly onKept?: (isAnything: boolean) => void;
	/** Asks the browser not to delete on its own what is kept. */
	readonly persist?: () => void;
	/** Deletes what is there of a newer version, which no vault opens. */
	readonly deleteAll?: () => Promise<unknown>;
}

interface Entry {
	readonly item: OwnItem;
	readonly at: number;
}

/** One store of a tab. Changes are made one after the other. */
export class OwnFiles implements OwnStore {
	readonly #backing: Backing;
	#vault: Vault | null;
	/** Ends with the tab. */
	readonly #held = new Map<string, Entry & { readonly payload: OwnPayload }>();
	#kept = new Map<string, Entry>();
	#items: readonly OwnItem[] = [];
	#notices: readonly OwnNotice[] = [];
	#turn: Promise<unknown> = Promise.resolve();
	#last = 0;
	readonly #listeners = new Set<() => void>();

	constructor(backing: Backing) {
		this.#backing = backing;
		this.#vault = backing.vault;
		if (backing.why) this.#notices = [{ id: null, problem: backing.why }];
	}

	list = () => this.#items;
	notices = () => this.#notices;

	subscribe = (listener: () => void) => {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	};

	dismiss = (notice: OwnNotice) => {
		this.#notices = this.#notices.filter((known) => known !== notice);
		this.#publish();
	};

	async read(id: string): Promise<Result<OwnPayload>> {
		const held = this.#held.get(id);
		if (held) return ok(held.payload);
		const kept = this.#kept.get(id);
		if (!kept) return fail(STORE.gone);
		const payload = await this.#vault?.payload(id).catch(() => null);
		if (payload === undefined) return fail(STORE.gone);
		if (isPayload(payload, kept.item.kind)) return ok(payload);
		this.#kept.delete(id);
		const problem = STORE.damaged(kept.item.title);
		this.#notices = [...this.#notices, { id, problem }];
		this.#publish();
		return fail(problem);
	}

	put(...[given, payload, keep]: Parameters<OwnStore['put']>): Promise<Result<OwnItem>> {
		return this.#inTurn(async () => {
			const isKept = keep && this.#vault !== null;
			const { kind, title, sha256, rows } = given;
			const item = { kind, title, sha256, rows, id: crypto.randomUUID(), bytes: sizeOf(payload), isKept };
			// Two that are given within one millisecond stay in their order.
			this.#last = Math.max(Date.now(), this.#last + 1);
			return this.#take(item, payload, this.#last);
		});
	}

	keep(id: string, keep: boolean): Promise<Result<OwnItem>> {
		return this.#removing(keep ? [] : [id], async () => {
			const entry = this.#held.get(id) ?? this.#kept.get(id);
			if (!entry) return fail(STORE.gone);
			if (entry.item.isKept === keep) return ok(entry.item);
			if (keep && !this.#vault) return fail(STORE.cannotKeep);
			const content = await this.read(id);
			if (!content.ok) return content;
			const item = { ...entry.item, isKept: keep };
			if (keep) return this.#take(item, content.value, entry.at);
			if (!(await this.#delete(id))) return fail(STORE.notRemoved);
			return this.#take(item, content.value, entry.at);
		});
	}

	replace(id: string, title: string, payload: OwnPayload): Promise<Result<OwnItem>> {
		return this.#inTurn(async () => {
			const entry = this.#held.get(id) ?? this.#kept.get(id);
			if (!entry) return fail(STORE.gone);
			return this.#take({ ...entry.item, title, bytes: sizeOf(payload) }, payload, entry.at);
		});
	}

	remove(id: string): Promise<void> {
		return this.#removing([id], async () => {
			if (!this.#held.delete(id) && !(await this.#delete(id))) return this.#note(STORE.notRemoved);
			this.#notices = this.#notices.filter((notice) => notice.id !== id);
			this.#publish();
		});
	}

	clear(): Promise<void> {
		return this.#removing([...this.#kept.keys()], async () => {
			this.#held.clear();
			this.#notices = this.#notices.filter(({ problem }) => problem === this.#backing.why);
			try {
				await (this.#vault ? this.#vault.clear() : this.#backing.deleteAll?.());
				this.#kept.clear();
				if (this.#backing.deleteAll) this.#backing.onKept?.(false);
			} catch {
				this.#note(STORE.notRemoved);
			}
			this.#publish();
			this.#backing.tell?.('cleared');
		});
	}

	/** Looks at what is kept: at first, and when another tab has told of a change. */
	refresh(message: TabMessage | null): Promise<void> {
		return this.#inTurn(async () => {
			if (message === 'cleared' && this.#items.length > 0) {
				this.#held.clear();
				this.#kept.clear();
				this.#note(STORE.clearedElsewhere);
			}
			const before = this.#kept;
			await this.#look();
			for (const [id, { item }] of before) {
				if (message === 'changed' && !this.#kept.has(id)) this.#note(STORE.removedElsewhere(item.title));
			}
			this.#publish();
		});
	}

	/** The database is closed to this tab: what is kept cannot be had any more, what was only given here can. */
	lose(): void {
		if (!this.#vault) return;
		this.#vault = null;
		this.#kept.clear();
		this.#note(STORE.lost);
		this.#publish();
	}

	async #look(): Promise<void> {
		const records = await this.#vault?.headers().catch(() => null);
		if (records === null) this.lose();
		if (!records) return;
		const kept = new Map<string, Entry>();
		const unusable: OwnNotice[] = [];
		for (const { id, header, hasPayload } of records) {
			const read = readHeader(header);
			if (read.is === 'newer') unusable.push({ id, problem: STORE.newerRecord(read.title) });
			else if (read.is === 'damaged') unusable.push({ id, problem: STORE.damaged(read.title) });
			else if (!hasPayload) unusable.push({ id, problem: STORE.damaged(read.header.title) });
			else {
				const { at, kind, title, sha256, bytes, rows } = read.header;
				const item = { id, kind, title, sha256, bytes, rows, isKept: true };
				const known = this.#kept.get(id);
				kept.set(id, known?.item.title === title && known.item.bytes === bytes ? known : { item, at });
			}
		}
		this.#kept = kept;
		this.#notices = [...this.#notices.filter(({ id }) => id === null), ...unusable];
	}

	/** Puts an item where it belongs, and takes it away from where it was. */
	async #take(item: OwnItem, payload: OwnPayload, at: number): Promise<Result<OwnItem>> {
		const vault = this.#vault;
		if (item.isKept && vault) {
			const { kind, title, sha256, bytes, rows } = item;
			const header: Header = { form: FORM, kind, title, sha256, bytes, rows, at };
			try {
				await vault.put(item.id, header, payload);
			} catch (error) {
				const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
				return fail({ ...(isFull ? STORE.noRoom : STORE.notWritten), detail: String(error) });
			}
			this.#held.delete(item.id);
			this.#kept.set(item.id, { item, at });
			this.#backing.persist?.();
			this.#backing.tell?.('changed');
		} else {
			this.#held.set(item.id, { item, at, payload });
		}
		this.#publish();
		return ok(item);
	}

	/** Deletes a record of the vault. */
	async #delete(id: string): Promise<boolean> {
		try {
			await this.#vault?.remove(id);
		} catch {
			return false;
		}
		this.#kept.delete(id);
		this.#backing.tell?.('changed');
		return true;
	}

	#note(problem: Problem): void {
		this.#notices = [...this.#notices, { id: null, problem }];
	}

	#publish(): void {
		const entries = [...this.#kept.values(), ...this.#held.values()].sort((a, b) => a.at - b.at);
		const items = entries.map(({ item }) => item);
		const isSame =
			items.length === this.#items.length && items.every((item, place) => item === this.#items[place]);
		if (!isSame) this.#items = items;
		if (this.#vault) {
			this.#backing.onKept?.(this.#kept.size > 0 || this.#notices.some(({ id }) => id !== null));
		}
		for (const listener of this.#listeners) listener();
	}

	/** In turn, too; a tab that is closed before it is done leaves these records to the next one to remove. */
	#removing<Value>(ids: readonly string[], work: () => Promise<Value>): Promise<Value> {
		this.#backing.removals?.begin(ids);
		return this.#inTurn(work).finally(() => this.#backing.removals?.end(ids));
	}

	#inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const own = this.#turn.then(work);
		this.#turn = own.catch(() => undefined);
		return own;
	}
}

/** A store that ends with the tab. */
export function createMemoryStore(): OwnStore {
	return new OwnFiles({ vault: null });
}
