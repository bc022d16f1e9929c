// Guarantee: the engine takes every row of every table the product ships, and titles never multiply a row. Without
// it a row that a table's schema lets through could be missing from every chart with nobody told.
import { expect, it } from 'vitest';
import type { Statement } from '$lib/query/statement.ts';
import { openDatasets } from '../fixtures/open-datasets.ts';

it('loads every table whole', async () => {
	const { host, catalogue, rows } = await openDatasets();
	try {
		const needs = catalogue.resources.map(({ table, part }) => (part === null ? { table } : { table, part }));
		expect(await host.ensure(needs)).toBeNull();
		const reports = new Map(host.reports().map((report) => [`${report.table}/${report.part ?? ''}`, report]));
		for (const { table, part, rowCount } of catalogue.resources) {
			expect(reports.get(`${table}/${part ?? ''}`)).toEqual({
				table,
				part,
				rows: rowCount,
				refused: null,
				rejected: [],
			});
		}

		const overlapping: Statement<unknown> = {
			name: 'overlapping titles',
			sql: `SELECT one.occ_code FROM "occupation-titles" one JOIN "occupation-titles" other
				ON one.occ_code = other.occ_code AND one.first_year < other.first_year AND one.last_year >= other.first_year`,
			parameters: [],
			needs: [{ table: 'occupation-titles' }],
			decode: (record) => record,
		};
		expect(await rows(overlapping)).toEqual([]);
	} finally {
		await host.close();
	}
});
