import { resolve } from '$app/paths';
import type { Problem } from '$lib/domain/result.ts';
import { savesData } from '$lib/domain/saves-data.ts';
import type { Asker } from '$lib/engine/ask.ts';
import type { EngineHost } from '$lib/engine/host.ts';
import type { FileCatalogue } from '$lib/engine/table-store.ts';
import type { HostState } from '$lib/engine/host-state.ts';
import type { Context } from '$lib/query/context.ts';
import type { Ask } from '$lib/query/statement.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { fetchJson } from './fetch-json.ts';
import { OnceLoaded } from './once-loaded.ts';
import { ownReleases } from './own-releases.svelte.ts';

const COULD_NOT_LOAD = {
	sentence: 'The data didn’t load.',
	remedy: 'Check your connection and try again. What you see stays.',
} as const;

/** Gigabytes below which an engine is not started before it is needed. */
const ENOUGH_MEMORY = 2;
/**
 * Megabits a second below which the line is left to what the reader asks for. Browsers that know nothing yet tell of little
 * more than this.
 */
const ENOUGH_LINE = 1;

/** What browsers tell of the line and the device; not all of them do. */
interface Hints {
	readonly deviceMemory?: number;
	readonly connection?: { readonly downlink?: number; readonly effectiveType?: string };
}

/** Whether no more than is needed should be fetched: the reader saves data, or the line or the device is weak. */
export function isSparing(): boolean {
	const { deviceMemory = ENOUGH_MEMORY, connection } = navigator as Hints;
	return (
		savesData(navigator) ||
		deviceMemory < ENOUGH_MEMORY ||
		(connection?.downlink ?? ENOUGH_LINE) < ENOUGH_LINE ||
		(connection?.effectiveType ?? '4g') !== '4g'
	);
}

/**
 * The answers of this browser tab: one memory, one engine for every page of the site. The engine is fetched when a
 * question needs it, or ahead of need where line and device are good enough.
 */
class Answers {
	#state = $state.raw<HostState>({ status: 'idle', progress: null, problem: null });
	#host: Promise<EngineHost> | null = null;
	readonly #asker = new OnceLoaded(() => this.#openAsker());
	#opened: EngineHost | null = null;
	#tellSent: () => void = () => undefined;
	/** Settles when the first file of answers has been asked for. */
	readonly hasSent = new Promise<void>((resolve) => (this.#tellSent = resolve));
	/** Pages of choices that are open: one, but for the moment in which another takes its place. */
	#choosing = 0;

	constructor() {
		ownReleases.subscribe(() => this.#renew());
	}

	/** Gets the rows of a statement, see `createAsker`. */
	readonly ask: Ask = async (statement) => (await this.#asker.get()).ask(statement);

	/** Gets rows ahead of need, where that starts no engine and, where data is to be spared, fetches nothing. */
	readonly askAhead: Ask = async (statement) => {
		if (this.status !== 'ready' && isSparing()) throw new Error('data is to be spared');
		return (await this.#asker.get()).askAhead(statement);
	};

	get status() {
		return this.#state.status;
	}

	get progress() {
		return this.#state.progress;
	}

	get problem(): Problem | null {
		return this.#state.problem;
	}

	/**
	 * Lets files be fetched though the engine is ready, while a page of choices is open: no other page, and least of all that of
	 * a reader's own figures, makes a request that it need not make. The result ends it.
	 */
	chooseFrom(): () => void {
		this.#choosing++;
		return () => void this.#choosing--;
	}

	/** Fetches what asks, ahead of the first question. */
	prepare(): void {
		this.#asker.get().catch(() => undefined);
	}

	/** Boots the engine if it is not there yet, with the tables that choices within the health-information set need. */
	start(context: Context): void {
		void Promise.all([this.#engine(), import('./open-asker.ts')]).then(
			([host, { needsOfTheSet }]) => host.ensure(needsOfTheSet(context)),
			() => undefined,
		);
	}

	/**
	 * Brings tables into the engine, which is booted if it is not there yet, and others into this tab, from where questions
	 * bring them in without a request. Gives why it could not, or null.
	 */
	async ensure(needs: readonly TableNeed[], kept: readonly TableNeed[]): Promise<Problem | null> {
		try {
			const host = await this.#engine();
			const problems = await Promise.all([host.ensure(needs), host.keep(kept)]);
			return problems.find((problem) => problem !== null) ?? null;
		} catch (error) {
			return { ...COULD_NOT_LOAD, detail: String(error) };
		}
	}

	/** Lets go of every answer: the next question of each is asked anew. */
	async forget(): Promise<void> {
		(await this.#asker.kept)?.forget();
	}

	restart(): void {
		void this.#engine().then(
			(host) => host.restart(),
			() => undefined,
		);
	}

	/** The reader's own releases are other ones now: nothing that was answered or loaded holds any more. */
	#renew(): void {
		const [asker, host] = [this.#asker.kept, this.#host];
		this.#asker.forget();
		this.#host = null;
		this.#opened = null;
		void asker?.then(({ forget }) => forget()).catch(() => undefined);
		void host?.then((old) => old.close()).catch(() => undefined);
		if (this.status !== 'idle') this.#state = { status: 'idle', progress: null, problem: null };
	}

	async #openAsker(): Promise<Asker> {
		const [{ openAsker }, own] = await Promise.all([import('./open-asker.ts'), ownReleases.open()]);
		const sources: Parameters<typeof openAsker>[0] = {
			...(own && { isOwn: ({ needs }) => own.holds(needs) }),
			isEngineReady: ({ needs }) => this.#opened?.hasLoaded(needs) ?? false,
			mayFetch: () => this.#choosing > 0 && !isSparing(),
			run: async (statement) => (await this.#engine()).run(statement),
		};
		return openAsker(sources, this.#tellSent);
	}

	#engine(): Promise<EngineHost> {
		this.#host ??= this.#load();
		return this.#host;
	}

	async #load(): Promise<EngineHost> {
		this.#state = { status: 'loading', progress: null, problem: null };
		try {
			const [catalogue, { openBrowserHost }, own] = await Promise.all([
				fetchJson<FileCatalogue>(resolve('/catalogue.json')),
				import('./browser-host.ts'),
				ownReleases.open(),
			]);
			const host = openBrowserHost(catalogue, own?.bytesOf ?? null);
			this.#opened = host;
			host.subscribe((state) => {
				if (this.#opened !== host) return;
				this.#state = state.status === 'idle' ? { ...state, status: 'loading' } : state;
			});
			return host;
		} catch (error) {
			// Not kept: the next question, or the reader's press, tries again.
			this.#host = null;
			const problem = { ...COULD_NOT_LOAD, detail: String(error) };
			this.#state = { status: 'failed', progress: null, problem };
			throw error;
		}
	}
}

export const answers = new Answers();
