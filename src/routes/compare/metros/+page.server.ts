import { areaClaims } from '$lib/query/areas/claims.ts';
import { areaStates } from '$lib/query/areas/facts.ts';
import { meansWithErrors } from '$lib/query/areas/mean-errors.ts';
import { METRO_ADDRESS } from '$lib/view-state/choice/metro-choice.ts';
import { metroPresets, testableChoice } from '$lib/view-state/choice/metro-presets.ts';
import { OnServer } from '$lib/view-state/page-data/on-server.ts';
import { packRecords } from '$lib/domain/packed.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import { metrosQuestion } from '$lib/views/metros.ts';
import { answerOf, openDirectory, openTables } from '../../tables.server.ts';

/** What the page draws on, by origin. */
const DRAWN = /^(wages\/|price-parities$|state-projections$|cpi$)/;

/** What the page must know of the tables, and the answer to no choice, which its pictures are drawn from at build time. */
export async function load() {
	const { ask, context, catalogue } = await openTables();
	const directory = await openDirectory();
	const question = await metrosQuestion();
	const answer = await answerOf((known) => question(METRO_ADDRESS.none, known));
	const claims = await ask(areaClaims());
	const states = (await Promise.all(answer.choice.areas.map((area) => ask(areaStates(area))))).flat();
	const tested = testableChoice({
		means: await ask(meansWithErrors(context)),
		roles: context.healthInformationSet,
		areas: states.map(({ stateCode }) => stateCode),
	});
	const titles = new Map(directory.roles.map(({ code, title }) => [code, title]));
	return {
		context,
		years: directory.years,
		roles: packRecords(
			directory.roles
				.filter(({ inHealthInformationSet }) => inHealthInformationSet)
				.map(({ code, title }) => ({ code, title })),
		),
		book: packRecords(sourceBook(catalogue).filter(({ origin }) => DRAWN.test(origin))),
		presets: metroPresets({
			cities: answer.choice.areas,
			states,
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
		cities: answer.choice.areas.map((code) => ({
			code,
			title: directory.areas.find((area) => area.code === code)?.title ?? code,
		})),
		answer: new OnServer(answer),
	};
}
