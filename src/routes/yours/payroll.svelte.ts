import { untrack } from 'svelte';
import type { Benchmark, BenchmarkOptions } from '$lib/domain/benchmark.ts';
import type { Problem } from '$lib/domain/result.ts';
import { finishedInTurns } from '$lib/domain/steps.ts';
import type { MappedTable, RefusedRow } from '$lib/own/mapping/fields.ts';
import { benchmarkSteps } from '$lib/own/payroll/benchmark.ts';
import { madeUpPayroll } from '$lib/own/payroll/made-up-payroll.ts';
import { marketsAsked, type Markets } from '$lib/own/payroll/markets.ts';
import { defaultOptions } from '$lib/own/payroll/options.ts';
import { payrollOf } from '$lib/own/payroll/payroll-rows.ts';
import type { OwnItem, OwnPayroll } from '$lib/own/store/own-item.ts';
import { marketYear } from '$lib/query/payroll/market-wages.ts';
import { attempt } from '$lib/view-state/answers/attempt.ts';
import { answers } from '../answers.svelte.ts';
import { knownTables, type KnownTables } from '../known-tables.ts';
import { ownData } from '../own-data.svelte.ts';

/** A payroll on the page, with the official pay that it is held against. */
interface Compared {
	readonly payroll: OwnPayroll;
	readonly markets: Markets;
	readonly known: KnownTables;
	readonly isMadeUp: boolean;
	/** Which file of the reader's it is; null for the made-up one. */
	readonly item: string | null;
	/** Rows of the file that were not taken in. */
	readonly refused: readonly RefusedRow[];
}

/** The payroll part of the page: one payroll at a time, its options, and its figures. Nothing of it enters an address. */
export class PayrollPart {
	#compared = $state.raw<Compared | null>(null);
	#options = $state.raw<BenchmarkOptions | null>(null);
	#problem = $state.raw<Problem | null>(null);
	#isWorking = $state(false);
	/** The comparison asked for last: an earlier one that comes late is dropped. */
	#asked = 0;
	#benchmark = $state.raw<Benchmark | null>(null);

	/** Of the payroll on show, with the options that were chosen a moment ago. */
	get benchmark(): Benchmark | null {
		return this.#benchmark;
	}

	get compared(): Compared | null {
		return this.#compared;
	}

	get options(): BenchmarkOptions | null {
		return this.#options;
	}

	get problem(): Problem | null {
		return this.#problem;
	}

	get isWorking(): boolean {
		return this.#isWorking;
	}

	async choose(options: BenchmarkOptions): Promise<void> {
		this.#options = options;
		const compared = this.#compared;
		if (!compared) return;
		const benchmark = await finishedInTurns(calculation(compared, options));
		if (compared === this.#compared && options === this.#options) this.#benchmark = benchmark;
	}

	/** Shows the payroll of nobody. */
	tryMadeUp(): Promise<void> {
		return this.#compare(madeUpPayroll(), null, []);
	}

	/**
	 * Takes a mapped file in, for this tab, and shows it. False where it cannot be shown; what was there before stays where no row
	 * can be compared, or the browser has no room.
	 */
	async take(table: MappedTable): Promise<boolean> {
		const { payroll, refused } = payrollOf(table);
		if (payroll.people.length === 0) {
			this.#problem = nobodyOf(refused);
			return false;
		}
		const put = await ownData.store.put(
			{
				kind: 'payroll',
				title: payroll.title,
				sha256: table.file.sha256,
				rows: payroll.people.length,
			},
			{ kind: 'payroll', payroll },
			false,
		);
		if (!put.ok) {
			this.#problem = put.problem;
			return false;
		}
		await this.#compare(payroll, put.value.id, [...table.refused, ...refused]);
		// The one that is shown is the one that there is.
		const shown = this.#compared?.item ?? null;
		for (const { id } of shown === null ? [] : payrolls(ownData.items)) {
			if (id !== shown) await ownData.store.remove(id);
		}
		return shown === put.value.id;
	}

	/** Shows again what this tab or an earlier visit kept; nothing where there is none. */
	async reopen(): Promise<void> {
		const asked = this.#asked;
		// A browser with a slow disk opens it after the page is there. Without it nothing is kept either.
		await ownData.store.open().catch(() => undefined);
		const item = payrolls(ownData.store.list()).at(-1);
		if (!item) return;
		const read = await ownData.store.read(item.id);
		// What the reader chose meanwhile goes before.
		if (asked !== this.#asked) return;
		if (read.ok && read.value.kind === 'payroll') await this.#compare(read.value.payroll, item.id, []);
	}

	/** Removes the payroll and all that was made of it, kept or not. */
	async forget(): Promise<void> {
		this.#clear();
		// Which roles and places were asked for goes too.
		await answers.forget();
		for (const item of payrolls(ownData.items)) await ownData.store.remove(item.id);
	}

	/** Lets go of a payroll that is no longer among the reader's files. */
	keepInStep(items: readonly OwnItem[]): void {
		const shown = untrack(() => this.#compared?.item ?? null);
		if (shown !== null && !items.some(({ id }) => id === shown)) this.#clear();
	}

	#clear(): void {
		this.#asked++;
		this.#compared = null;
		this.#benchmark = null;
		this.#options = null;
		this.#problem = null;
		this.#isWorking = false;
	}

	async #compare(payroll: OwnPayroll, item: string | null, refused: readonly RefusedRow[]): Promise<void> {
		const asked = ++this.#asked;
		this.#isWorking = true;
		this.#problem = null;
		const reply = await attempt(answers.ask, async (ask) => {
			const known = await knownTables();
			return { known, markets: await marketsAsked(payroll.people, known.context)(ask) };
		});
		if (asked !== this.#asked) return;
		if (reply.status !== 'answered') {
			this.#isWorking = false;
			this.#problem = reply.problem;
			return;
		}
		const { known, markets } = reply.answer;
		// Names were wanted of another payroll, if at all.
		const options = { ...(this.#options ?? defaultOptions(marketYear(known.context))), withNames: false };
		const compared = { payroll, markets, known, isMadeUp: item === null, item, refused };
		const benchmark = await finishedInTurns(calculation(compared, options));
		if (asked !== this.#asked) return;
		this.#isWorking = false;
		this.#options = options;
		this.#compared = compared;
		this.#benchmark = benchmark;
	}
}

function calculation({ payroll, markets, known, isMadeUp }: Compared, options: BenchmarkOptions) {
	return benchmarkSteps(payroll, markets, marketYear(known.context), options, isMadeUp);
}

function nobodyOf([first]: readonly RefusedRow[]): Problem {
	return {
		sentence: 'No row of the file can be compared.',
		remedy: first ? `Line ${first.line}: ${first.reason} What was there before is still there.` : '',
	};
}

function payrolls(items: readonly OwnItem[]): readonly OwnItem[] {
	return items.filter(({ kind }) => kind === 'payroll');
}
