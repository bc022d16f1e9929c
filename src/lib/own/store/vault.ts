import type { OwnPayload } from './own-item.ts';
import type { Header } from './records.ts';

/** A change of the database's layout, made while it is opened: the first makes version 1, the second version 2. */
export type Migration = (database: IDBDatabase, upgrade: IDBTransaction) => void;

const HEADERS = 'headers';
const PAYLOADS = 'payloads';

const MIGRATIONS: readonly Migration[] = [
	(database) => {
		database.createObjectStore(HEADERS);
		database.createObjectStore(PAYLOADS);
	},
];

/** Why the database cannot be used: one of a newer version is there, or the browser gives none. */
export type Refusal = 'newer' | 'refused';

/** The kept files, as records: content and header of a file lie under its id. Every promise rejects with a DOMException. */
export interface Vault {
	/** Every header that is there, checked by nobody, and whether its content is there; content without a header too. */
	headers(): Promise<
		readonly { readonly id: string; readonly header: unknown; readonly hasPayload: boolean }[]
	>;
	/** Undefined where there is none. */
	payload(id: string): Promise<unknown>;
	/** Both or neither: a tab that is closed meanwhile, or a full disk, leaves nothing of either. */
	put(id: string, header: Header, payload: OwnPayload): Promise<void>;
	remove(id: string): Promise<void>;
	clear(): Promise<void>;
	close(): void;
}

export interface VaultOptions {
	/** Of the database: `paychart-own`. */
	readonly name: string;
	readonly factory: IDBFactory;
	/** Those of this version of the program, but for tests. */
	readonly migrations?: readonly Migration[];
	/** The database was closed: a page of another version wants to change its layout, or the reader cleared it. */
	readonly onLost?: () => void;
}

/** Opens the database, brings an older layout up to date, and leaves a newer one alone. Never rejects. */
export async function openVault(options: VaultOptions): Promise<Vault | Refusal> {
	try {
		return vaultOf(await openDatabase(options));
	} catch (error) {
		return error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'refused';
	}
}

/** Deletes the whole database, whatever its version. Rejects where the browser refuses. */
export function deleteVault(name: string, factory: IDBFactory): Promise<unknown> {
	return done(factory.deleteDatabase(name));
}

function openDatabase({ name, factory, migrations = MIGRATIONS, onLost }: VaultOptions) {
	const opening = factory.open(name, migrations.length);
	opening.onupgradeneeded = ({ oldVersion }) => {
		const { result, transaction } = opening;
		if (transaction) for (const migrate of migrations.slice(oldVersion)) migrate(result, transaction);
	};
	return done(opening).then((database) => {
		database.onversionchange = () => {
			database.close();
			onLost?.();
		};
		database.onclose = () => onLost?.();
		return database;
	});
}

function vaultOf(database: IDBDatabase): Vault {
	const begin = (mode: IDBTransactionMode) => {
		// What a reader asked to be kept is on the disk when they are told so.
		const transaction = database.transaction([HEADERS, PAYLOADS], mode, { durability: 'strict' });
		return {
			headers: transaction.objectStore(HEADERS),
			payloads: transaction.objectStore(PAYLOADS),
			ended: ended(transaction),
		};
	};
	return {
		async headers() {
			const { headers, payloads, ended } = begin('readonly');
			const [ids, found, contents] = await Promise.all([
				done(headers.getAllKeys()),
				done(headers.getAll() as IDBRequest<unknown[]>),
				done(payloads.getAllKeys()),
				ended,
			]);
			const hasPayload = new Set(contents.map(String));
			const known = ids.map(String);
			const orphans = [...hasPayload].filter((id) => !known.includes(id));
			return [
				...known.map((id, place) => ({ id, header: found[place], hasPayload: hasPayload.has(id) })),
				...orphans.map((id) => ({ id, header: undefined, hasPayload: true })),
			];
		},
		async payload(id) {
			const { payloads } = begin('readonly');
			return done(payloads.get(id) as IDBRequest<unknown>);
		},
		async put(id, header, payload) {
			const { headers, payloads, ended } = begin('readwrite');
			try {
				payloads.put(payload, id);
				headers.put(header, id);
			} catch (error) {
				headers.transaction.abort();
				await ended.catch(() => undefined);
				throw error;
			}
			await ended;
		},
		async remove(id) {
			const { headers, payloads, ended } = begin('readwrite');
			headers.delete(id);
			payloads.delete(id);
			await ended;
		},
		async clear() {
			const { headers, payloads, ended } = begin('readwrite');
			headers.clear();
			payloads.clear();
			await ended;
		},
		close: () => database.close(),
	};
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new DOMException('failed', 'UnknownError'));
	});
}

/** When all of a transaction is on the disk; rejects when none of it is. */
function ended(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
	});
}
