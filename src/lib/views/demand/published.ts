import type { FigureContext } from '$lib/components/figure/view-context.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { PostingPoint } from '$lib/domain/postings.ts';
import { sourcesFrom } from '$lib/view-state/sources/sources.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { DEMAND_COLUMNS } from './columns.ts';
import { demandLayout } from './layout.ts';
import type { Demand } from './question.ts';
import type { DemandState } from './series.ts';
import { demandNotes, demandWords, LICENCE, sectorSentences } from './words.ts';

/** The index in the title first: it is the one that a citation names. */
const ORIGINS = ['postings-by-sector', 'postings-all', 'pay-transparency'];

interface DemandFigure extends ShownFigure<PostingPoint> {
	readonly chart: DemandState;
	/** What stands under the picture, in sentences. */
	readonly beside: readonly string[];
}

/** `demand` of an answer; `roles`: those that the page is about, where they are not the chosen ones. */
export function demandFigure(
	{ filters, points, sectors }: Demand,
	given: FigureContext,
	titleOfRole: (code: string) => string,
	roles: readonly SocCode[] = filters.role,
): DemandFigure {
	const chart: DemandState = { points };
	const beside = sectorSentences(roles, sectors, titleOfRole);
	return {
		chart,
		beside,
		shown: {
			words: demandWords(chart, sectors),
			rows: points,
			columns: DEMAND_COLUMNS,
			sources: ORIGINS.flatMap((origin) => sourcesFrom(given.book, [origin])),
			notes: demandNotes(sectors),
			// Of what the address chooses: a file can be made again from that alone.
			fileNotes: () => sectorSentences(filters.role, sectors, titleOfRole),
			selection: 'sectors of job postings on Indeed; where: United States',
			subject: {
				roles: [],
				areas: ['United States'],
				years: [...new Set(points.map(({ date }) => Number(date.slice(0, 4))))],
			},
			address: given.addressOf(filters),
			licence: LICENCE,
		},
		file: { lines: 0, noun: '', layout: (room) => demandLayout(chart, room) },
	};
}

export const publish = publishAs('demand', (answer: Demand, given) =>
	demandFigure(answer, given, given.titleOfRole),
);
