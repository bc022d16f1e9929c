import type { Benchmark } from '$lib/domain/benchmark.ts';
import { madeUpBenchmark } from '$lib/own/payroll/made-up-benchmark.ts';
import type { ViewData } from '../registry.ts';
import { benchmarkColumns } from './columns.ts';
import { laneRoles } from './lanes.ts';

/** A reader's payroll is in no address: what an address asks for is the made-up one. */
export const view: ViewData<Benchmark> = {
	question: (_filters, context) => madeUpBenchmark(context),
	print: (benchmark, csv) =>
		csv(
			laneRoles(benchmark).flatMap(({ lanes }) => lanes.flatMap(({ people }) => people)),
			benchmarkColumns(benchmark),
		),
};
