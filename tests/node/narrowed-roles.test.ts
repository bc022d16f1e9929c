/**
 * Guarantee: narrowing the roles before a question is asked gives the rows that the question narrows to by itself, in its
 * order. Without it a credential or an education chosen on the dashboard could leave other roles than the same filter
 * leaves in the wages beside them.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { openNodeHost, type NodeHost } from '$lib/engine/node-host.ts';
import { lineage } from '$lib/query/questions/lineage.ts';
import { outlook } from '$lib/query/questions/outlook.ts';
import { stateOutlook } from '$lib/query/questions/state-outlook.ts';
import { homesOf } from '$lib/view-state/homes.ts';
import { attempt } from '$lib/view-state/asking.ts';
import { answerOutlook, answerTrend } from '$lib/view-state/dashboard-answer.ts';

let tables: NodeHost;
beforeAll(async () => {
	const opened = await openNodeHost('datasets');
	if (!opened.ok) throw new Error(opened.problem.sentence);
	tables = opened.value;
});
afterAll(() => tables.host.close());

const CHOICES: readonly Partial<Filters>[] = [
	{ credential: ['rhia'] },
	{ credential: ['cpc', 'rhit'], area: ['12420'] },
	{ education: ['bachelors'], sort: '-openings' },
	{ education: ['associates', 'postsecondary_award'], role: ['29-2072', '29-9021', '11-9111'] },
	{ credential: ['rhit'], education: ['bachelors'], role: ['29-1216'] },
	{ credential: ['none-such'] },
];

test.each(CHOICES)('%j', async (choice) => {
	const filters = { ...NO_FILTERS, ...choice };
	const { host, context } = tables;
	const reply = await attempt(host, async (ask) => ({
		status: 'answered' as const,
		outlook: await answerOutlook(ask, filters, context),
		trend: await answerTrend(ask, filters, context),
		narrowedBySql: {
			rows: await ask('rows', outlook(filters, context)),
			states: await ask('states', stateOutlook(filters, await homesOf(ask, 'homes', filters.area), context)),
			family: await ask('family', lineage(filters, context)),
		},
	}));
	if (reply.status !== 'answered') throw new Error(reply.status);
	expect(reply.outlook.rows).toEqual(reply.narrowedBySql.rows);
	expect(reply.outlook.states).toEqual(reply.narrowedBySql.states);
	expect(reply.trend.family).toEqual(reply.narrowedBySql.family);
});

test('some of these choices leave roles, so that equal is not equally empty', async () => {
	const reply = await attempt(tables.host, async (ask) => ({
		status: 'answered' as const,
		...(await answerOutlook(ask, { ...NO_FILTERS, credential: ['rhia'] }, tables.context)),
	}));
	expect(reply.status === 'answered' && reply.rows.length).toBeGreaterThan(1);
});
