import { describeProblem } from '$lib/domain/result.ts';
import { educationLevels } from '$lib/query/questions/path-education.ts';
import { pathClaims } from '$lib/query/questions/path-claims.ts';
import { pathDisagreements } from '$lib/query/questions/path-disagreements.ts';
import { pathStatements } from '$lib/query/questions/path-statements.ts';
import { releases } from '$lib/query/questions/releases.ts';
import { roleSteps } from '$lib/query/questions/role-steps.ts';
import { packParts } from '$lib/view-state/packed-parts.ts';
import { packRecords } from '$lib/view-state/packed-records.ts';
import { packPaths } from '$lib/view-state/packed-paths.ts';
import { answerPaths, NO_DETAILS } from '$lib/view-state/path-answer.ts';
import { PATH_ADDRESS } from '$lib/view-state/path-scope.ts';
import { sourceBook } from '$lib/view-state/sources.ts';
import { tableSources } from '../../table-sources.ts';
import { openTables, rowsOf } from '../../tables.server.ts';

/** The answer to no choice, with every figure the three scopes need: to change the scope asks no engine. */
export async function load() {
	const tables = await openTables();
	const { host, catalogue, context } = tables;
	const reply = await answerPaths(host, PATH_ADDRESS.none, context, NO_DETAILS);
	if (reply.status !== 'answered')
		throw new Error(reply.status === 'failed' ? describeProblem(reply.problem) : 'the default was late');
	const from = (...names: readonly string[]) => tableSources(catalogue, names);
	const metros = tableSources(
		{
			...catalogue,
			resources: catalogue.resources
				.filter(({ part }) => part === `areas-${reply.answer.details.places[0]?.year}-health-information`)
				.map((resource) => ({
					...resource,
					sources: resource.sources.filter(({ title }) => / metropolitan/.test(title)),
				})),
		},
		['wages'],
	);
	return {
		context,
		years: [...(await rowsOf(tables, releases()))].reverse(),
		answer: packPaths(reply.answer),
		levels: await rowsOf(tables, educationLevels()),
		statements: packRecords(await rowsOf(tables, pathStatements())),
		claims: packRecords(await rowsOf(tables, pathClaims())),
		disagreements: packRecords(await rowsOf(tables, pathDisagreements())),
		steps: packRecords(await rowsOf(tables, roleSteps())),
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
