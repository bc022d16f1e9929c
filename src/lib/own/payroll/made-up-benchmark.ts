import type { Benchmark } from '$lib/domain/benchmark.ts';
import type { Context } from '$lib/query/context.ts';
import { marketYear } from '$lib/query/payroll/market-wages.ts';
import type { Question } from '$lib/query/statement.ts';
import { benchmarkPayroll } from './benchmark.ts';
import { madeUpPayroll } from './made-up-payroll.ts';
import { marketsAsked } from './markets.ts';
import { defaultOptions } from './options.ts';

/** The made-up payroll against today's market: what anybody can look at without giving a file. */
export function madeUpBenchmark(context: Context): Question<Benchmark> {
	const payroll = madeUpPayroll();
	const year = marketYear(context);
	return async (ask) =>
		benchmarkPayroll(
			payroll,
			await marketsAsked(payroll.people, context)(ask),
			year,
			defaultOptions(year),
			true,
		);
}
