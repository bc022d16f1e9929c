import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { SocCode } from '../../domain/occupation.ts';

const FILE = new URL('../editorial/health-information-set.csv', import.meta.url);

/** The occupations around health information, as the editorial table beside the importers lists them. */
export function readHealthInformationSet(): ReadonlySet<SocCode> {
	const { data } = Papa.parse<{ occ_code: string }>(readFileSync(FILE, 'utf8'), {
		header: true,
		skipEmptyLines: true,
	});
	return new Set(data.map(({ occ_code }) => occ_code));
}
