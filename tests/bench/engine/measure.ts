import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import { TableStore, type FetchBytes, type FileCatalogue } from '$lib/engine/table-store.ts';
import type { Context } from '$lib/query/context.ts';
import { payByArea } from '$lib/views/pay-by-area/question.ts';
import { payByRole } from '$lib/views/pay-by-role/question.ts';
import { rowsOf } from '$lib/query/slice.ts';
import type { Ask } from '$lib/query/statement.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { needsOfQuestion } from '../harness/needs.ts';
import { spread } from '../harness/statistics.ts';
import {
	listQuestions,
	wageQuestions,
	wideQuestions,
	yearsQuestion,
	type NamedQuestion,
} from './questions.ts';
import { repeatYears, wageRows } from './sizes.ts';

/** How often a question is asked before its time counts. */
const WARM_UP_RUNS = 5;

interface QuestionFigure {
	readonly name: string;
	/** Rows of its answer. */
	readonly rows: number;
	/** Milliseconds, with everything loaded. */
	readonly median: number;
	readonly p95: number;
}

interface LoadFigure {
	readonly milliseconds: number;
	readonly bytes: number;
	readonly files: number;
}

/** What is asked of one amount of rows. */
interface SizeFigures {
	readonly title: string;
	readonly rows: number;
	readonly load: LoadFigure;
	/** Why the size is smaller than meant; null when it is not. */
	readonly stopped: string | null;
	readonly questions: readonly QuestionFigure[];
}

/** What one platform needs, in milliseconds; sizes in bytes. */
export interface EngineFigures {
	readonly boot: number;
	readonly sizes: readonly SizeFigures[];
	/** Every table there is, beyond the whole country's wages. */
	readonly loadEverything: LoadFigure;
	readonly lists: readonly QuestionFigure[];
}

export interface MeasureOptions {
	readonly catalogue: FileCatalogue;
	readonly context: Context;
	/** How often each question is asked. */
	readonly runs: number;
	/** An occupation outside the health-information set. */
	readonly wideRole: string;
	/** How often the whole country's rows lie in the largest size; 0 leaves it out. */
	readonly copies: number;
}

/** Boots the engine, loads one size after the other, and asks each size's questions. */
export async function measure(
	engine: Engine,
	{ catalogue, context, runs, wideRole, copies }: MeasureOptions,
	fetchBytes: FetchBytes,
): Promise<EngineFigures> {
	const store = new TableStore({ catalogue, schemas: SCHEMAS, fetchBytes, onProgress: () => undefined });
	const load = async (needs: readonly TableNeed[]): Promise<LoadFigure> => {
		const bytes = store.bytesToFetch(needs);
		const before = store.loaded().length;
		const milliseconds = await timed(() => store.ensure(engine, needs));
		return { milliseconds, bytes, files: store.loaded().length - before };
	};
	const askAll = async (questions: readonly NamedQuestion[]): Promise<readonly QuestionFigure[]> => {
		const figures: QuestionFigure[] = [];
		for (const question of questions) figures.push(await ask(engine, question, runs));
		return figures;
	};
	const wages = wageQuestions(context);
	const wide = wideQuestions(context, wideRole);
	const size = async (
		title: string,
		bring: () => Promise<LoadFigure>,
		questions: readonly NamedQuestion[],
		stopped: () => string | null,
	): Promise<SizeFigures> => {
		const loaded = await bring();
		const rows = await wageRows(engine);
		return { title, rows, load: loaded, stopped: stopped(), questions: await askAll(questions) };
	};

	const boot = await timed(() => engine.boot());
	const shown = [payByRole(NO_FILTERS, context), payByArea(NO_FILTERS, context)];
	const country = context.wageParts
		.filter((part) => part.startsWith('nation-') || part.startsWith(`areas-${context.newestYear}-`))
		.map((part) => ({ table: 'wages', part }));
	const everything = catalogue.resources
		.filter(({ table }) => SCHEMAS.has(table))
		.map(({ table, part }) => (part ? { table, part } : { table }));

	let stopped: string | null = null;
	const bringShown = async () => {
		const figure = await load((await Promise.all(shown.map(needsOfQuestion))).flat());
		// What the other questions ask besides is loaded, and not counted.
		await load((await Promise.all(wages.map(({ question }) => needsOfQuestion(question)))).flat());
		return figure;
	};
	const sizes = [await size('health-information set', bringShown, wages, () => null)];
	sizes.push(
		await size(
			'whole country',
			() => load(country),
			[...wages, ...wide],
			() => null,
		),
	);
	const loadEverything = await load(everything);
	const lists = await askAll(listQuestions());
	if (copies > 0) {
		const copy = async () => {
			const milliseconds = await timed(
				async () => ({ stopped } = await repeatYears(engine, context, copies)),
			);
			return { milliseconds, bytes: 0, files: 0 };
		};
		const asked = [...wages, ...wide, yearsQuestion(context, wideRole, copies)];
		sizes.push(await size(`${copies} × whole country`, copy, asked, () => stopped));
	}
	return { boot, sizes, loadEverything, lists };
}

async function ask(engine: Engine, { name, question }: NamedQuestion, runs: number): Promise<QuestionFigure> {
	// No memory between: every statement is answered by the engine each time.
	const afresh: Ask = async (statement) => rowsOf(await engine.run(statement), statement.decode);
	let rows = 0;
	const times: number[] = [];
	for (let run = -WARM_UP_RUNS; run < runs; run++) {
		const time = await timed(async () => (rows = await question(afresh)));
		if (run >= 0) times.push(time);
	}
	const { median, p95 } = spread(times);
	return { name, rows, median, p95 };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}
