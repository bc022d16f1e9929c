import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { accentedRoles } from '$lib/domain/filters.ts';
import type { Family, SocCode } from '$lib/domain/occupation.ts';
import { sourcesFrom } from '$lib/view-state/sources/sources.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { OUTLOOK_COLUMNS, outlookEntries, type OutlookEntry } from './columns.ts';
import { outlookLayout, outlookRoles, type OutlookState } from './layout.ts';
import type { Outlook } from './question.ts';
import { outlookNotes, outlookWords } from './words.ts';

interface OutlookFigure extends ShownFigure<OutlookEntry> {
	readonly chart: OutlookState;
}

/** What a reader has made of the picture on the screen. */
type Screen = Pick<OutlookState, 'isWhole' | 'picture'>;

/** `outlook` of an answer. */
export function outlookFigure(
	answer: Outlook,
	given: FigureContext,
	families: ReadonlyMap<SocCode, Family>,
	{ isWhole, picture }: Screen = { isWhole: false, picture: 'bars' },
): OutlookFigure {
	const { filters, rows, states, national, focus } = answer;
	const chart: OutlookState = {
		rows,
		national,
		states,
		accents: accentedRoles({ ...filters, focus }),
		held:
			filters.role.length === 0
				? rows.flatMap(({ occCode }) => (families.get(occCode) === 'neighbour' ? [occCode] : []))
				: [],
		isWhole,
		picture,
	};
	const entries = outlookEntries(answer);
	const titles = [...new Set(entries.map(({ occTitle }) => occTitle))];
	const where = [...new Set(['United States', ...states.map(({ areaTitle }) => areaTitle)])];
	return {
		chart,
		shown: {
			words: outlookWords(chart),
			rows: entries,
			columns: OUTLOOK_COLUMNS,
			sources: sourcesFrom(given.book, ['projections', ...(states.length ? ['state-projections'] : [])]),
			notes: outlookNotes(chart, filters),
			selection: `roles: ${titles.length > 3 ? `${titles.length} occupations` : titles.join(', ')}; where: ${where.join(', ')}`,
			subject: {
				roles: titles,
				areas: where,
				years: entries.map(({ projectedYear }) => projectedYear),
			},
			address: given.addressOf(filters),
		},
		file: {
			lines: picture === 'bars' ? outlookRoles(chart).length : 0,
			noun: 'roles',
			layout: (room, part) => outlookLayout(chart, room, part),
		},
	};
}

export const publish = publishAs('outlook', (answer: Outlook, given) =>
	outlookFigure(answer, given, given.families),
);
