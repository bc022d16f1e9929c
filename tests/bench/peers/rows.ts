import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { CACHE } from '../harness/places.ts';

type CsvRecord = Readonly<Record<string, string>>;

/** Columns of the peers' one table: what their three views need, titles and all, so that they join nothing. */
const COLUMNS = [
	...['year', 'area_code', 'area_title', 'kind', 'occ_code', 'occ_title', 'in_set', 'employment'],
	...['median', 'mean', 'p10', 'p25', 'p75', 'p90'],
] as const;

/** Where the peers' rows lie, and how many. */
export interface PeerRows {
	readonly folder: string;
	/** `set.csv` and `country.csv`: rows of the newest release, areas and nation. */
	readonly set: number;
	readonly country: number;
}

/**
 * Writes the very rows the product has of the newest release as one wide table for each size, if those of these datasets
 * have not been written before.
 */
export async function writePeerRows(datasets: string): Promise<PeerRows> {
	const folder = join(CACHE, 'rows');
	const catalogue = await readFile(join(datasets, 'datapackage.json'));
	const stamp = createHash('sha256').update(catalogue).update(COLUMNS.join()).digest('hex');
	const written = await readFile(join(folder, 'written.json'), 'utf8').catch(() => 'null');
	const known = JSON.parse(written) as { stamp: string; set: number; country: number } | null;
	if (known?.stamp === stamp) return { folder, set: known.set, country: known.country };

	const read = async (path: string): Promise<readonly CsvRecord[]> =>
		Papa.parse<CsvRecord>(await readFile(join(datasets, path), 'utf8'), {
			header: true,
			skipEmptyLines: true,
		}).data;
	const occupations = new Map((await read('occupations.csv')).map((row) => [row['occ_code'], row]));
	const areas = new Map((await read('areas.csv')).map((row) => [row['area_code'], row]));
	const parts = await readdir(join(datasets, 'wages'));
	const newest =
		parts
			.flatMap((part) => /^areas-(\d{4})-/.exec(part)?.[1] ?? [])
			.sort()
			.at(-1) ?? '';
	const lines = { set: [] as string[][], country: [] as string[][] };
	for (const part of parts.sort()) {
		if (!part.startsWith(`areas-${newest}-`) && !part.startsWith('nation-')) continue;
		for (const row of await read(`wages/${part}`)) {
			if (row['year'] !== newest) continue;
			const occupation = occupations.get(row['occ_code']);
			const area = areas.get(row['area_code']);
			const line = [
				...[
					newest,
					row['area_code'],
					area?.['title'],
					area?.['kind'],
					row['occ_code'],
					occupation?.['title'],
				],
				...[occupation?.['in_health_information_set'], row['employment']],
				...['median', 'mean', 'p10', 'p25', 'p75', 'p90'].map((measure) => row[`a_${measure}`]),
			].map((cell) => cell ?? '');
			lines.country.push(line);
			if (part.includes('health-information')) lines.set.push(line);
		}
	}
	await mkdir(folder, { recursive: true });
	for (const name of ['set', 'country'] as const) {
		const text = Papa.unparse({ fields: [...COLUMNS], data: lines[name] }, { newline: '\n' });
		await writeFile(join(folder, `${name}.csv`), `${text}\n`);
	}
	const counts = { set: lines.set.length, country: lines.country.length };
	await writeFile(join(folder, 'written.json'), JSON.stringify({ stamp, ...counts }));
	return { folder, ...counts };
}
