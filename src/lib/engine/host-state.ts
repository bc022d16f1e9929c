import type { Problem } from '$lib/domain/result.ts';
import { asProblem } from './as-problem.ts';
import type { ByteProgress } from './table-store.ts';

/** - `idle`: nothing was asked yet · `loading`: booting or loading · `ready` · `failed`: the last attempt failed */
type HostStatus = 'idle' | 'loading' | 'ready' | 'failed';

export interface HostState {
	readonly status: HostStatus;
	/** What is being fetched while loading, in bytes; null while nothing is. */
	readonly progress: (ByteProgress & { readonly of: 'engine' | 'tables' }) | null;
	/** Why it failed; null otherwise. */
	readonly problem: Problem | null;
}

type Progress = NonNullable<HostState['progress']>;

const READY: HostState = { status: 'ready', progress: null, problem: null };

/** What a page is told of boots and loads under way: ready again when the last of them is done. */
export class HostStateTracker {
	#state: HostState = { status: 'idle', progress: null, problem: null };
	readonly #listeners = new Set<(state: HostState) => void>();
	#pending = 0;
	#hasEnded = false;

	get state(): HostState {
		return this.#state;
	}

	/** Calls back at once and at every change; the result ends it. */
	subscribe(listener: (state: HostState) => void): () => void {
		this.#listeners.add(listener);
		listener(this.#state);
		return () => void this.#listeners.delete(listener);
	}

	report(progress: Progress): void {
		this.#set({ status: 'loading', progress, problem: null });
	}

	/** Does a piece of work that the page waits for. Rejects as it does. */
	async track<Value>(piece: () => Promise<Value>): Promise<Value> {
		this.#pending++;
		this.#set({ status: 'loading', progress: this.#state.progress, problem: null });
		try {
			const value = await piece();
			if (--this.#pending === 0) this.#set(READY);
			return value;
		} catch (error) {
			this.#pending--;
			this.#set({ status: 'failed', progress: null, problem: asProblem(error) });
			throw error;
		}
	}

	/** A question was answered after a failure: all is well again. */
	recover(): void {
		if (this.#state.status === 'failed' && this.#pending === 0) this.#set(READY);
	}

	/** Nobody is told anything from now on. */
	end(): void {
		this.#hasEnded = true;
		this.#listeners.clear();
	}

	#set(next: HostState): void {
		if (this.#hasEnded) return;
		this.#state = next;
		for (const listener of this.#listeners) listener(next);
	}
}
