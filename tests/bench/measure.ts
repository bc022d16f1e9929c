import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import { TableStore, type FetchBytes, type FileCatalogue } from '$lib/engine/table-store.ts';
import { askedByArea, askedByRole } from '$lib/query/asked.ts';
import type { Context } from '$lib/query/context.ts';
import { alternateTitles } from '$lib/query/questions/alternate-titles.ts';
import { areaList } from '$lib/query/questions/area-list.ts';
import { coverage } from '$lib/query/questions/coverage.ts';
import { occupationList } from '$lib/query/questions/occupation-list.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { releases } from '$lib/query/questions/releases.ts';
import type { Statement } from '$lib/query/statement.ts';

/** How often each question is asked, after a few askings that are not counted. */
const RUNS = 50;
const WARM_UP_RUNS = 5;

interface QuestionFigure {
	readonly name: string;
	/** Rows of its answer. */
	readonly rows: number;
	/** Milliseconds, with everything loaded. */
	readonly median: number;
	readonly p95: number;
}

/** What one platform needs, in milliseconds; sizes in bytes. */
export interface Figures {
	readonly boot: number;
	readonly loadDefault: { readonly milliseconds: number; readonly bytes: number; readonly files: number };
	readonly loadEverything: { readonly milliseconds: number; readonly bytes: number; readonly files: number };
	readonly questions: readonly QuestionFigure[];
}

/** Every question as the dashboard asks it unasked, and the dearer choices. */
function questions(
	context: Context,
): readonly { readonly name: string; readonly statement: Statement<unknown> }[] {
	const chosen = (choice: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...choice });
	const nominal = NO_FILTERS;
	return [
		{ name: 'pay-by-role, default', statement: payByRole(nominal, context) },
		{
			name: 'pay-by-role, real, hourly',
			statement: payByRole(chosen({ dollars: 'real', pay: 'hourly' }), context),
		},
		{
			name: 'pay-by-role, one metropolitan area, local',
			statement: payByRole(chosen({ area: ['12420'], dollars: 'local' }), context),
		},
		{ name: 'pay-by-area, default', statement: payByArea(nominal, context) },
		{ name: 'pay-by-area, local', statement: payByArea(chosen({ dollars: 'local' }), context) },
		{ name: 'coverage of pay-by-role', statement: coverage(nominal, askedByRole(nominal, context), context) },
		{ name: 'coverage of pay-by-area', statement: coverage(nominal, askedByArea(nominal, context), context) },
		{ name: 'releases', statement: releases() },
		{ name: 'occupation-list', statement: occupationList() },
		{ name: 'area-list', statement: areaList() },
		{ name: 'alternate-titles', statement: alternateTitles('health-information') },
	];
}

/** Boots the engine, loads what the dashboard shows unasked, then every table, and asks each question. */
export async function measure(
	engine: Engine,
	catalogue: FileCatalogue,
	context: Context,
	fetchBytes: FetchBytes,
): Promise<Figures> {
	const store = new TableStore({ catalogue, schemas: SCHEMAS, fetchBytes, onProgress: () => undefined });
	const load = async (needs: Statement<unknown>['needs']) => {
		const bytes = store.bytesToFetch(needs);
		const before = store.held().length;
		const milliseconds = await timed(() => store.ensure(engine, needs));
		return { milliseconds, bytes, files: store.held().length - before };
	};

	const boot = await timed(() => engine.boot());
	const loadDefault = await load([
		...payByRole(NO_FILTERS, context).needs,
		...payByArea(NO_FILTERS, context).needs,
	]);
	const everything = catalogue.resources
		.filter(({ table }) => SCHEMAS.has(table))
		.map(({ table, part }) => (part ? { table, part } : { table }));
	const loadEverything = await load(everything);
	const figures: QuestionFigure[] = [];
	for (const { name, statement } of questions(context)) figures.push(await ask(engine, name, statement));
	return { boot, loadDefault, loadEverything, questions: figures };
}

async function ask(engine: Engine, name: string, statement: Statement<unknown>): Promise<QuestionFigure> {
	let rows = 0;
	const times: number[] = [];
	for (let run = -WARM_UP_RUNS; run < RUNS; run++) {
		const time = await timed(async () => {
			rows = (await engine.run(statement)).length;
		});
		if (run >= 0) times.push(time);
	}
	times.sort((a, b) => a - b);
	const at = (share: number) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)] ?? 0;
	return { name, rows, median: at(0.5), p95: at(0.95) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}
