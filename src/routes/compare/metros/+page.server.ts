import type { SocCode } from '$lib/domain/occupation.ts';
import { describeProblem } from '$lib/domain/result.ts';
import { areaClaims } from '$lib/query/questions/area-claims.ts';
import { areaStates } from '$lib/query/questions/area-states.ts';
import { meansWithErrors } from '$lib/query/questions/mean-errors.ts';
import { answerMetros } from '$lib/view-state/metro-answer.ts';
import { METRO_ADDRESS } from '$lib/view-state/metro-choice.ts';
import { metroPresets, testableChoice } from '$lib/view-state/metro-presets.ts';
import { packMetros } from '$lib/view-state/packed-metros.ts';
import { packRecords } from '$lib/view-state/packed-records.ts';
import { sourceBook } from '$lib/view-state/sources.ts';
import { QUOTED_ROLES } from '$lib/view-state/presets.ts';
import { openDirectory, openTables, rowsOf } from '../../tables.server.ts';

/** What the page draws on, by origin. */
const DRAWN = /^(wages\/|price-parities$|state-projections$|cpi$)/;

/** What the page must know of the tables, and the answer to no choice, which its pictures are drawn from at build time. */
export async function load() {
	const tables = await openTables();
	const directory = await openDirectory();
	const reply = await answerMetros(tables.host, METRO_ADDRESS.none, tables.context);
	if (reply.status !== 'answered') {
		throw new Error(
			reply.status === 'failed' ? describeProblem(reply.problem) : 'the default was asked twice',
		);
	}
	const { answer } = reply;
	const claims = await rowsOf(tables, areaClaims());
	const withErrors = await rowsOf(tables, meansWithErrors(tables.context));
	// Roles of the broad occupations the articles quote: an earlier release has their predecessors.
	const broadOccupation = (code: SocCode) => code.slice(0, 6);
	const quoted = directory.roles.filter(({ code }) =>
		QUOTED_ROLES.some((role) => broadOccupation(role) === broadOccupation(code)),
	);
	const tested = testableChoice(
		withErrors,
		quoted.map(({ code }) => code),
	);
	const titles = new Map(directory.roles.map(({ code, title }) => [code, title]));
	return {
		context: tables.context,
		years: directory.years,
		roles: packRecords(
			directory.roles
				.filter(({ inHealthInformationSet }) => inHealthInformationSet)
				.map(({ code, title }) => ({ code, title })),
		),
		book: packRecords(sourceBook(tables.catalogue).filter(({ origin }) => DRAWN.test(origin))),
		presets: metroPresets({
			cities: answer.choice.areas,
			states: await rowsOf(tables, areaStates(answer.choice.areas)),
			tested,
		}),
		example: tested,
		claims: claims.map((claim) => {
			const row = answer.rows.find(
				({ published }) => published.areaCode === claim.areaCode && published.occCode === claim.occCode,
			);
			const outlook = row?.outlooks[0];
			return {
				...claim,
				role: titles.get(claim.occCode) ?? claim.occCode,
				price: row?.local.priceParity ?? null,
				priceYear: row?.local.priceParityYear ?? null,
				state: outlook?.areaTitle ?? '',
				growth: outlook?.changePercent ?? null,
			};
		}),
		answer: packMetros(answer),
	};
}
