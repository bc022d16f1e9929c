import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { MEASURES, measureTitle } from '../../domain/measure.ts';
import type { Vocabulary } from './fields.ts';

const folder = new URL('../../../../datasets/', import.meta.url);

function table(name: string): readonly Readonly<Record<string, string>>[] {
	const text = readFileSync(new URL(name, folder), 'utf8');
	return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** The vocabulary of the site, from its own tables. */
export function siteVocabulary(): Vocabulary {
	const names = new Map<string, string[]>();
	const preferred = new Set<string>();
	for (const part of ['health-information', 'other']) {
		for (const { occ_code: code = '', title = '' } of table(`alternate-titles/${part}.csv`)) {
			names.set(code, [...(names.get(code) ?? []), title]);
			if (part === 'health-information') preferred.add(code);
		}
	}
	return {
		roles: table('occupations.csv').map(({ occ_code: code = '', title = '', last_year: last }) => ({
			code,
			title,
			...(last === '2025' ? {} : { until: Number(last) }),
			isPreferred: preferred.has(code),
			alternateTitles: names.get(code) ?? [],
		})),
		areas: table('areas.csv').map(({ area_code: code = '', title = '', last_year: last }) => ({
			code,
			title,
			...(last === '2025' ? {} : { until: Number(last) }),
		})),
		settings: table('settings.csv').map(({ setting_id: id = '', title = '' }) => ({ id, title })),
		credentials: table('credentials.csv').map(({ id = '', abbreviation = '', name = '' }) => ({
			id,
			title: `${abbreviation}: ${name}`,
		})),
		measures: MEASURES.map((id) => ({ id, title: measureTitle(id) })),
	};
}
