import { roleInks, type RoleInks } from '$lib/charts/role-ink.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { NATION } from '$lib/domain/area.ts';
import {
	careerLadder,
	type CareerLadder,
	type LadderParts,
	type LadderRung,
} from '$lib/domain/career-ladder.ts';
import { accentedRoles, NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { sourcesFrom, sourcesOf } from '$lib/view-state/sources/sources.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { LADDER_COLUMNS } from './columns.ts';
import { careerLadderLayout } from './layout.ts';
import { careerLadderWords, LADDER_NOTES, NEWEST_NOTE, ONE_PLACE_NOTE } from './words.ts';

/** What `career-ladder` shows. */
export interface LadderAnswer {
	readonly filters: Filters;
	readonly ladder: LadderParts;
}

interface LadderFigure extends ShownFigure<LadderRung> {
	/** With every role. */
	readonly ladder: CareerLadder;
	readonly inks: RoleInks;
}

/** `career-ladder` of an answer. */
export function ladderFigure(answer: LadderAnswer, given: FigureContext): LadderFigure {
	const { filters } = answer;
	const { wages, claims } = answer.ladder;
	const ladder = careerLadder(answer.ladder);
	const { rungs, areaCode, year } = ladder;
	const inks = roleInks(accentedRoles(filters));
	const place = wages[0]?.areaTitle ?? (areaCode === NATION ? 'United States' : areaCode);
	const silent = filters.pay !== 'annual' || filters.dollars !== 'nominal' || filters.year.length > 0;
	return {
		ladder,
		inks,
		shown: {
			words: careerLadderWords(ladder),
			rows: rungs,
			columns: LADDER_COLUMNS,
			sources: [
				...sourcesOf(wages, NO_FILTERS, given.book),
				...sourcesFrom(given.book, ['projections', ...(claims.length ? ['claims'] : [])]),
			],
			notes: [
				...LADDER_NOTES,
				...(filters.area.length > 1 ? [ONE_PLACE_NOTE] : []),
				...(silent ? [NEWEST_NOTE] : []),
			],
			selection: `roles: ${rungs.length} of the career paths; where: ${place}; in plain dollars`,
			subject: { roles: [], areas: [place], years: [year] },
			address: given.addressOf(filters),
		},
		file: {
			lines: rungs.length,
			noun: 'roles',
			layout: (room, part) => careerLadderLayout(ladder, room, inks, part),
		},
	};
}

export const publish = publishAs('career-ladder', (answer: LadderAnswer, given) =>
	ladderFigure(answer, given),
);
