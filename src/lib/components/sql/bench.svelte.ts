import type { Problem } from '$lib/domain/result.ts';
import { sqlName } from '$lib/engine/sql-name.ts';
import type { Outcome, Workbench, WorkbenchState } from '$lib/engine/workbench.ts';
import { readyStatement } from '$lib/own/sql/statement.ts';
import type { OwnItem, OwnPayload, OwnRelease } from '$lib/own/store/own-item.ts';
import type { OwnStore } from '$lib/own/store/own-store.ts';

/** Opens an engine for statements, see `openWorkbench`. */
export type OpenWorkbench = (
	own: readonly OwnPayload[],
	onState: (state: WorkbenchState) => void,
) => Promise<Workbench>;

/** An official release of the reader's. */
interface ReplacingRelease {
	readonly title: string;
	/** Names, in statements, of the tables that have its rows in place of the site's. */
	readonly tables: ReadonlySet<string>;
}

/** After so long a reader is told that the statement can be stopped. */
const LONG_MS = 60_000;

const IDLE: WorkbenchState = { phase: 'idle', tables: [], loaded: 0, total: 0 };

/** The statements of a page: which one runs, and what became of the last. */
export class Bench {
	#state = $state.raw<WorkbenchState>(IDLE);
	#isRunning = $state(false);
	#isLong = $state(false);
	#outcome = $state.raw<Outcome | null>(null);
	#ran = $state('');
	#problem = $state.raw<Problem | null>(null);
	#releases = $state.raw<readonly ReplacingRelease[]>([]);
	#isGone = false;
	readonly #open: OpenWorkbench;
	readonly #store: OwnStore;
	/** The engine, with the reader's own items that it was opened with. */
	#opened: { readonly items: readonly OwnItem[]; readonly workbench: Promise<Workbench> } | null = null;
	#stop: () => void = () => undefined;

	constructor(open: OpenWorkbench, store: OwnStore) {
		this.#open = open;
		this.#store = store;
	}

	get state(): WorkbenchState {
		return this.#state;
	}

	get isRunning(): boolean {
		return this.#isRunning;
	}

	get isLong(): boolean {
		return this.#isLong;
	}

	/** Of the last statement; null while one runs. */
	get outcome(): Outcome | null {
		return this.#outcome;
	}

	/** The statement that `outcome` is of. */
	get ran(): string {
		return this.#ran;
	}

	/** The reader's official releases in the engine that the last statement ran on. */
	get releases(): readonly ReplacingRelease[] {
		return this.#releases;
	}

	/** Why the last statement was not even begun. */
	get problem(): Problem | null {
		return this.#problem;
	}

	/** Runs a statement, unless one is running. What was there stays until the engine has begun. */
	async run(text: string): Promise<void> {
		if (this.#isRunning) return;
		const ready = readyStatement(text);
		this.#problem = ready.ok ? null : ready.problem;
		this.#outcome = null;
		if (!ready.ok) return;
		this.#ran = ready.value;
		this.#isRunning = true;
		this.#isLong = false;
		const timer = setTimeout(() => (this.#isLong = true), LONG_MS);
		try {
			// Stopped before there is an engine, it is not run.
			const stopped = new Promise<null>((settle) => (this.#stop = () => settle(null)));
			const workbench = await Promise.race([this.#workbench(), stopped]);
			if (!workbench || this.#isGone) {
				this.#outcome = { kind: 'stopped', isFresh: false };
				return;
			}
			this.#stop = () => workbench.stop();
			this.#outcome = await workbench.run(ready.value);
		} catch (error) {
			this.#outcome = { kind: 'failed', problem: notLoaded(error) };
		} finally {
			clearTimeout(timer);
			this.#isRunning = false;
			this.#state = IDLE;
		}
	}

	stop(): void {
		this.#stop();
	}

	/** Ends the engine: the page is left. */
	close(): void {
		this.#isGone = true;
		this.#stop();
		this.#opened?.workbench.then((workbench) => workbench.close()).catch(() => undefined);
		this.#opened = null;
	}

	/** The engine with what the reader has given by now: another one where that has changed. */
	#workbench(): Promise<Workbench> {
		const items = this.#store.list();
		const isSame =
			this.#opened?.items.length === items.length &&
			this.#opened.items.every(({ id }, place) => id === items[place]?.id);
		if (this.#opened && isSame) return this.#opened.workbench;
		this.#opened?.workbench.then((workbench) => workbench.close()).catch(() => undefined);
		const workbench = this.#start(items);
		const opened = { items, workbench };
		this.#opened = opened;
		workbench.catch(() => void (this.#opened === opened && (this.#opened = null)));
		return workbench;
	}

	async #start(items: readonly OwnItem[]): Promise<Workbench> {
		this.#state = { ...IDLE, phase: 'engine' };
		const read = await Promise.all(items.map(({ id }) => this.#store.read(id)));
		// What was removed meanwhile is not there.
		const own = read.flatMap((result) => (result.ok ? [result.value] : []));
		this.#releases = own.flatMap((payload) =>
			payload.kind === 'release' ? [replacing(payload.release)] : [],
		);
		return this.#open(own, (state) => (this.#state = state));
	}
}

function replacing({ title, parts }: OwnRelease): ReplacingRelease {
	return { title, tables: new Set(parts.map(({ table }) => sqlName(table))) };
}

function notLoaded(error: unknown): Problem {
	return {
		sentence: 'The engine for statements didn’t load.',
		remedy: 'Check your connection and run the statement again.',
		detail: String(error),
	};
}
