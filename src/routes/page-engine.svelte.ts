import { resolve } from '$app/paths';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { describeProblem, type Problem } from '$lib/domain/result.ts';
import { savesData } from '$lib/domain/saves-data.ts';
import type { EngineHost } from '$lib/engine/host.ts';
import type { FileCatalogue } from '$lib/engine/table-store.ts';
import type { HostState } from '$lib/engine/work.ts';
import type { Context } from '$lib/query/context.ts';
import type { Statement } from '$lib/query/statement.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import type { Reply } from '$lib/view-state/asking.ts';

const COULD_NOT_LOAD = {
	sentence: 'The query engine could not be loaded.',
	remedy: 'Check the connection and start it again; what is on show stays.',
} as const;

/** Gigabytes below which an engine is not started before it is needed. */
const ENOUGH_MEMORY = 2;

/** Whether no more than is needed should be done: the reader saves data, or the device has little memory. */
export function isSparing(): boolean {
	const { deviceMemory = ENOUGH_MEMORY } = navigator as { deviceMemory?: number };
	return savesData(navigator) || deviceMemory < ENOUGH_MEMORY;
}

async function fetchCatalogue(): Promise<FileCatalogue> {
	const answer = await fetch(resolve('/catalogue.json'));
	if (!answer.ok) throw new Error(`catalogue.json: status ${answer.status}`);
	return (await answer.json()) as FileCatalogue;
}

/** What a page asks the engine. */
export interface PageWork<Answer, Choice extends Filters = Filters> {
	readonly answer: (host: EngineHost, filters: Choice, context: Context) => Promise<Reply<Answer>>;
	/** Tables to be there before the first choice. */
	readonly needsOfFirstChoices: (context: Context) => readonly TableNeed[];
	/** What is worth asking ahead once a choice is answered. */
	readonly likelyQuestions: (filters: Filters, context: Context) => readonly Statement<unknown>[];
}

interface Opened<Answer, Choice extends Filters> {
	readonly host: EngineHost;
	readonly work: PageWork<Answer, Choice>;
}

/** The engine of a page: fetched behind the first picture, its state to be seen, its failure to be mended. */
export class PageEngine<Answer, Choice extends Filters = Filters> {
	#state = $state.raw<HostState>({ status: 'idle', progress: null, problem: null });
	#opened: Promise<Opened<Answer, Choice>> | null = null;
	#turn = 0;
	#beside = 0;
	readonly #context: Context;
	readonly #loadWork: () => Promise<PageWork<Answer, Choice>>;

	/** `loadWork` fetches what is asked: code that no first picture needs, so that it may come with the engine. */
	constructor(context: Context, loadWork: () => Promise<PageWork<Answer, Choice>>) {
		this.#context = context;
		this.#loadWork = loadWork;
	}

	get status() {
		return this.#state.status;
	}

	get progress() {
		return this.#state.progress;
	}

	get problem(): Problem | null {
		return this.#state.problem;
	}

	/** Boots the engine if it is not there yet, with the tables that first choices need. */
	start(): void {
		if (this.#opened) return;
		void this.#open().then(
			async ({ host, work }) => {
				const problem = await host.ensure(work.needsOfFirstChoices(this.#context));
				if (!problem && !isSparing()) host.expect(work.likelyQuestions(NO_FILTERS, this.#context));
			},
			() => undefined,
		);
	}

	restart(): void {
		if (this.#opened)
			void this.#opened.then(
				({ host }) => host.restart(),
				() => undefined,
			);
		else this.start();
	}

	/** Every view's answer to a choice. Never rejects. */
	async answer(filters: Choice): Promise<Reply<Answer>> {
		const context = this.#context;
		const turn = ++this.#turn;
		try {
			const { host, work } = await this.#open();
			// Choices made while the engine was on its way: only the last one is asked.
			if (turn !== this.#turn) return { status: 'late' };
			const reply = await work.answer(host, filters, context);
			if (reply.status === 'answered' && !isSparing()) host.expect(work.likelyQuestions(filters, context));
			return reply;
		} catch (error) {
			return { status: 'failed', problem: { ...COULD_NOT_LOAD, detail: String(error) } };
		}
	}

	/** One question beside those of the choice, which none overtakes. Rejects where it is not answered. */
	async ask<Row>(name: string, statement: Statement<Row>): Promise<readonly Row[]> {
		const { host } = await this.#open();
		const reply = await host.ask(`${name} ${++this.#beside}`, statement);
		if (reply.status === 'answered') return reply.rows;
		throw new Error(reply.status === 'failed' ? describeProblem(reply.problem) : `${name} was overtaken`);
	}

	close(): void {
		void this.#opened?.then(
			({ host }) => host.close(),
			() => undefined,
		);
		this.#opened = null;
	}

	#open(): Promise<Opened<Answer, Choice>> {
		this.#opened ??= this.#load();
		return this.#opened;
	}

	async #load(): Promise<Opened<Answer, Choice>> {
		this.#state = { status: 'loading', progress: null, problem: null };
		try {
			const [catalogue, { openBrowserHost }, work] = await Promise.all([
				fetchCatalogue(),
				import('./browser-host.ts'),
				this.#loadWork(),
			]);
			const host = openBrowserHost(catalogue);
			host.subscribe((state) => {
				this.#state = state.status === 'idle' ? { ...state, status: 'loading' } : state;
			});
			return { host, work };
		} catch (error) {
			// Not kept: the next choice, or the reader's press, tries again.
			this.#opened = null;
			this.#state = {
				status: 'failed',
				progress: null,
				problem: { ...COULD_NOT_LOAD, detail: String(error) },
			};
			throw error;
		}
	}
}
