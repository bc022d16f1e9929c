import * as duckdb from '@duckdb/duckdb-wasm';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { clausePoint, clausePoints } from '@uwdata/mosaic-core';
import * as vg from '@uwdata/vgplot';
import { askedChoice, askedSize, beReady, makePlaces } from '../peer-page.ts';

/**
 * An engine-first dashboard as its makers write one, with the engine and the rows from this server. Rows and engine are
 * fetched at once, which is more than such pages usually do for their first chart.
 */
const { file, copies } = askedSize();
const places = makePlaces();
const rows = fetch(file).then((answer) => answer.arrayBuffer());

const absolute = (url: string) => new URL(url, document.baseURI).href;
const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(absolute(ehWorker)));
await database.instantiate(absolute(ehModule));
const connection = await database.connect();
const coordinator = vg.coordinator();
coordinator.logger(null);
coordinator.databaseConnector(vg.wasmConnector({ duckdb: database, connection }));
await coordinator.exec(['SET autoinstall_known_extensions=false', 'SET autoload_known_extensions=false']);
await database.registerFileBuffer('rows.csv', new Uint8Array(await rows));
await coordinator.exec(
	`CREATE TABLE wages AS SELECT * FROM read_csv('rows.csv', types={'area_code': 'VARCHAR', 'occ_code': 'VARCHAR'})`,
);
await database.dropFile('rows.csv');
for (let copy = 1; copy < copies; copy++) {
	await coordinator.exec(
		`INSERT INTO wages SELECT * REPLACE (year + ${copy} AS year) FROM wages WHERE year = (SELECT min(year) FROM wages)`,
	);
}
await coordinator.exec([
	`CREATE VIEW of_set AS SELECT * FROM wages WHERE in_set AND kind <> 'nation'`,
	`CREATE VIEW of_metros AS SELECT * FROM wages WHERE kind = 'metro'`,
]);

const choice = vg.Selection.intersect();
const brush = vg.Selection.crossfilter({ include: [choice] });
for (const [column, values] of askedChoice()) {
	choice.update(
		clausePoints(
			[column],
			values.map((value) => [value]),
			{ source: {} },
		),
	);
}
const common = [vg.width(760), vg.marginLeft(260)];
places.role.append(
	vg.plot(
		vg.barX(vg.from('of_set', { filterBy: brush }), {
			...{ x: vg.avg('median'), y: 'occ_title', fill: 'steelblue', sort: { y: '-x' } },
		}),
		...[...common, vg.height(700), vg.xLabel('Median annual wage')],
	),
);
places.area.append(
	vg.plot(
		vg.dot(vg.from('of_metros', { filterBy: brush }), {
			...{ x: vg.avg('median'), y: 'area_title', fill: 'steelblue', sort: { y: '-x' } },
		}),
		...[...common, vg.height(4000), vg.xLabel('Median annual wage')],
	),
);
places.distribution.append(
	vg.plot(
		vg.rectY(vg.from('of_metros', { filterBy: choice }), {
			...{ x: vg.bin('median'), y: vg.count(), fill: 'steelblue', inset: 0.5 },
		}),
		vg.intervalX({ as: brush }),
		...[vg.width(760), vg.height(240), vg.xDomain(vg.Fixed)],
	),
);

/** Resolves when each place has been drawn anew: a plot replaces its picture once for an answer. */
function allDrawn(): Promise<void> {
	return new Promise((resolve) => {
		const open = new Set<HTMLElement>(Object.values(places));
		for (const place of open) {
			const observer = new MutationObserver(() => {
				observer.disconnect();
				open.delete(place);
				if (open.size === 0) resolve();
			});
			observer.observe(place, { subtree: true, childList: true });
		}
	});
}

const source = {};
await allDrawn();
beReady({
	async choose({ column, value }) {
		const drawn = allDrawn();
		choice.update(clausePoint(column, value, { source }));
		await drawn;
	},
});
