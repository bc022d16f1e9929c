import { test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { openNodeEngine } from '$lib/engine/node.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import { readFileSync } from 'node:fs';
import { FIXTURES, fixtureCatalogue } from './fixture-host.ts';
test('x', async () => {
	const e = openNodeEngine(); await e.boot();
	const t0 = performance.now();
	const load = async (table: string, part: string | null, path: string) => { const t = performance.now(); const r = await e.load({ schema: SCHEMAS.get(table)!, part, path, bytes: readFileSync(path) }); console.log(path.slice(-50), r.rows, r.refused, r.rejected.slice(0, 2), (performance.now() - t).toFixed(0)); };
	for (const p of ['nation-health-information', 'areas-2025-health-information', 'areas-2024-health-information', 'areas-2025-29']) await load('wages', p, `/work/main/datasets/wages/${p}.csv`);
	for (const t of ['occupations', 'occupation-titles', 'areas', 'cpi', 'price-parities']) await load(t, null, `${FIXTURES}/${t}.csv`);
	console.log('load', performance.now() - t0);
	const context = { newestYear: 2025, healthInformationSet: ['00-0000', '11-9111', '29-2072', '29-9021'], wageParts: ['nation-health-information', 'areas-2025-health-information'] };
	for (const [n, q] of [['role', payByRole(NO_FILTERS, context)], ['area', payByArea(NO_FILTERS, context)], ['arealocal', payByArea({ ...NO_FILTERS, dollars: 'local' }, context)], ['one', { ...payByRole(NO_FILTERS, context), sql: 'SELECT a_median FROM wages WHERE occ_code = ?', parameters: ['29-9021'], decode: (x: any) => x }]] as const) {
		const ts = []; let rows: any;
		for (let i = 0; i < 30; i++) { const t = performance.now(); rows = await e.run(q as any); ts.push(performance.now() - t); }
		ts.sort((a, b) => a - b); console.log(n, rows.length, 'median', ts[15]!.toFixed(1), 'max', ts[29]!.toFixed(1));
	}
	console.log((await e.run({ ...payByRole(NO_FILTERS, context), sql: 'EXPLAIN ANALYZE ' + payByArea(NO_FILTERS, context).sql, parameters: payByArea(NO_FILTERS, context).parameters, decode: (x: any) => x.explain_value })).join('\n').slice(0, 1500));
});
