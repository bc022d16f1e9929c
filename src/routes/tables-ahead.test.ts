/**
 * Guarantee: whatever is chosen within the health-information set of the newest release, the files that answer it are
 * among those kept ahead of need. Without it some choices, such as a role whose predecessor stands in another table,
 * would fail where there is no connection.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { answerDashboard } from '$lib/view-state/dashboard-answer.ts';
import { tablesAhead } from './tables-ahead.server.ts';
import { openDirectory, openTables } from './tables.server.ts';

it('holds the files of any choice of role, place, money, credential, setting and education', async () => {
	const [tables, directory, ahead] = await Promise.all([openTables(), openDirectory(), tablesAhead()]);
	const { host, context, catalogue } = tables;
	const roles = context.healthInformationSet;
	const some = (codes: readonly string[]) =>
		fc.subarray([...codes], { minLength: 0, maxLength: 2 }) as fc.Arbitrary<Filters['area']>;
	const choices: fc.Arbitrary<Filters> = fc
		.record({
			role: fc.subarray([...roles], { minLength: 1, maxLength: 3 }),
			area: some(directory.areas.map(({ code }) => code)),
			level: fc.constantFrom('metro', 'state', 'nonmetro'),
			focus: fc.constantFrom(null, ...roles),
			dollars: fc.constantFrom('nominal', 'real', 'local'),
			pay: fc.constantFrom('annual', 'hourly'),
			credential: some(directory.credentials.map(({ id }) => id)),
			setting: some(directory.settings.map(({ id }) => id)),
			education: some(directory.education.map(({ id }) => id)),
		})
		.map((choice) => ({ ...NO_FILTERS, ...choice }));

	await fc.assert(
		fc.asyncProperty(choices, async (choice) => {
			const missed = new Set<string>();
			const reply = await answerDashboard(
				{
					...host,
					state: host.state,
					ask: (turn, statement) => {
						for (const { table, part } of statement.needs) {
							const file = catalogue.resources.find(
								(entry) => entry.table === table && (entry.part ?? '') === (part ?? ''),
							);
							if (file && !ahead.includes(file.path)) missed.add(file.path);
						}
						return host.ask(turn, statement);
					},
				},
				choice,
				context,
			);
			expect(reply.status).toBe('answered');
			expect([...missed]).toEqual([]);
		}),
		{ numRuns: 40 },
	);
});
