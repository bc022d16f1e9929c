import type { FigureContext } from '$lib/components/figure/view-context.ts';
import type { Benchmark, BenchmarkedPerson } from '$lib/domain/benchmark.ts';
import { peopleWords, percentileTitle, vintageWords } from '$lib/domain/benchmark-words.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { sourcesOf, type SourceEntry } from '$lib/view-state/sources/sources.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { benchmarkColumns } from './columns.ts';
import { laneRoles, MOST_LANES, MOST_NARROW_LANES, rangeOfMarket, type LaneRole } from './lanes.ts';
import { benchmarkLayout, type BenchmarkState } from './layout.ts';
import { benchmarkNotes, benchmarkWords } from './words.ts';

interface BenchmarkFigure extends ShownFigure<BenchmarkedPerson> {
	readonly lanes: number;
	/** What a wide screen and a narrow one draw. */
	readonly wide: BenchmarkState;
	readonly narrow: BenchmarkState;
}

/** The releases that a payroll is held against. */
export function benchmarkSources(
	{ people }: Pick<Benchmark, 'people'>,
	book: readonly SourceEntry[],
): readonly SourceEntry[] {
	const markets = [...new Set(people.map(({ market }) => market))];
	const published = markets.flatMap((market) => (market.isPublished ? [rangeOfMarket(market)] : []));
	return sourcesOf(published, NO_FILTERS, book);
}

/** `benchmark` of a payroll; `isWhole`: the screen draws every role and place. */
export function benchmarkFigure(
	benchmark: Benchmark,
	given: FigureContext,
	isWhole = false,
): BenchmarkFigure {
	const roles = laneRoles(benchmark);
	const lanes = roles.flatMap((role) => role.lanes).length;
	const { people, isMadeUp, options, year } = benchmark;
	const ordered = roles.flatMap((role) => role.lanes.flatMap((lane) => lane.people));
	const stateOf = (most: number) => ({ roles: isWhole ? roles : firstLanes(roles, most) });
	return {
		lanes,
		wide: stateOf(MOST_LANES),
		narrow: stateOf(MOST_NARROW_LANES),
		shown: {
			words: benchmarkWords(benchmark),
			rows: ordered,
			columns: benchmarkColumns(benchmark),
			sources: benchmarkSources(benchmark, given.book),
			notes: benchmarkNotes(benchmark),
			selection: [
				isMadeUp ? benchmark.title : `your payroll of ${peopleWords(people.length)}`,
				`target: the market’s ${percentileTitle(options.target)}`,
				vintageWords(year, options),
			].join('; '),
			subject: { roles: [isMadeUp ? 'made-up payroll' : 'your payroll'], areas: [], years: [year] },
			isOwn: !isMadeUp,
			address: given.addressOf(NO_FILTERS),
		},
		file: {
			lines: lanes,
			noun: 'roles and places',
			layout: (room, part) => benchmarkLayout({ roles }, room, part),
		},
	};
}

/** The roles with their first lanes, so many in all. */
function firstLanes(roles: readonly LaneRole[], most: number): readonly LaneRole[] {
	let left = most;
	return roles.flatMap((role) => {
		const lanes = role.lanes.slice(0, left);
		left -= lanes.length;
		return lanes.length > 0 ? [{ ...role, lanes }] : [];
	});
}

export const publish = publishAs('benchmark', (benchmark: Benchmark, given) =>
	benchmarkFigure(benchmark, given),
);
