import { packRecords } from '$lib/domain/packed.ts';
import { madeUpBenchmark } from '$lib/own/payroll/made-up-benchmark.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import { answerOf, openTables } from '../tables.server.ts';

/** The made-up payroll against today's market: the only one that a frame of another site shows. */
export async function load() {
	const { catalogue, context } = await openTables();
	return {
		benchmark: await answerOf(madeUpBenchmark),
		newestYear: context.newestYear,
		book: packRecords(sourceBook(catalogue).filter(({ origin }) => origin.startsWith('wages/'))),
	};
}
