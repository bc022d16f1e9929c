import { disagreementList, pathClaims } from '$lib/query/claims/claims.ts';
import { educationLevels } from '$lib/query/claims/schooling.ts';
import { pathStatements } from '$lib/query/claims/statements.ts';
import { roleSteps } from '$lib/query/credentials/career-ladder.ts';
import { releases } from '$lib/query/lists/releases.ts';
import { packParts } from '$lib/view-state/page-data/packed-parts.ts';
import { packRecords } from '$lib/domain/packed.ts';
import { OnServer } from '$lib/view-state/page-data/on-server.ts';
import { NO_DETAILS } from '$lib/view-state/answers/path-answer.ts';
import { PATH_ADDRESS } from '$lib/view-state/address/path-address.ts';
import { packDetails } from '$lib/view-state/page-data/path-details.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import { pathsQuestion } from '$lib/views/paths.ts';
import { tableSources } from '../../table-sources.ts';
import { answerOf, openTables } from '../../tables.server.ts';

/** The answer to no choice, with every figure the three scopes need: to change the scope asks no engine. */
export async function load() {
	const { ask, catalogue, context } = await openTables();
	const question = await pathsQuestion(NO_DETAILS);
	const { details, ...figures } = await answerOf((known) => question(PATH_ADDRESS.none, known));
	const from = (...names: readonly string[]) => tableSources(catalogue, names);
	const metros = tableSources(
		{
			...catalogue,
			resources: catalogue.resources
				.filter(({ part }) => part === `areas-${details.places[0]?.year}-health-information`)
				.map((resource) => ({
					...resource,
					sources: resource.sources.filter(({ title }) => / metropolitan/.test(title)),
				})),
		},
		['wages'],
	);
	return {
		context,
		years: [...(await ask(releases()))].reverse(),
		// Nothing of the details depends on a choice: every answer of the page is made with them.
		details: packDetails(details),
		answer: new OnServer({ ...figures, details }),
		levels: await ask(educationLevels()),
		statements: packRecords(await ask(pathStatements())),
		claims: packRecords(await ask(pathClaims())),
		disagreements: packRecords(
			(await ask(disagreementList())).map(({ id, title, explanation }) => ({ id, title, explanation })),
		),
		steps: packRecords(await ask(roleSteps())),
		book: sourceBook(catalogue),
		sources: packParts({
			sides: from('skills-and-duties'),
			outlook: from('projections'),
			settings: from('setting-pay'),
			metros,
			entry: from('education'),
			skills: from('occupation-skills'),
			duties: from('occupation-duties'),
			credentials: from('credential-occupations'),
			articles: from('skills-and-duties', 'claims'),
			steps: from('career-paths'),
		}),
	};
}
