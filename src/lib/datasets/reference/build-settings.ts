import type { BuiltTable, Refusal, WageFacts } from '../importing/importer.ts';
import { settingPay as settingPaySchema, settings } from '../tables/settings.ts';
import { handbookImporter } from './handbook.ts';
import { handbookOccupations, handbookSettingId, settingPay } from './handbook-settings.ts';
import { byKey, OUR_OWN, tableOf, wageCitation, type ReferenceInput } from './input.ts';
import { projectionsImporter } from './national-projections.ts';

type Setting = Pick<WageFacts['settings'][number], 'settingId' | 'title' | 'naics'> & {
	readonly kind: string;
};

const KIND_ORDER = ['sector', 'industry', 'owner', 'handbook'];

/** Settings of the wage tables and of the handbook, each once: the widest table and the newest title win. */
export function allSettings(input: ReferenceInput): Setting[] {
	const published = [...input.facts.settings].sort(
		byKey(
			({ kind }) => KIND_ORDER.indexOf(kind),
			({ year }) => -year,
		),
	);
	const handbook = input.rows(handbookImporter).map(({ industry }): Setting => ({
		settingId: handbookSettingId(industry),
		title: industry,
		kind: 'handbook',
		naics: '',
	}));
	const byId = new Map<string, Setting>();
	for (const setting of [...handbook.reverse(), ...published.reverse()]) byId.set(setting.settingId, setting);
	return [...byId.values()].sort(byKey(({ kind }) => KIND_ORDER.indexOf(kind), 'settingId'));
}

function handbookPay(input: ReferenceInput): ReturnType<typeof settingPay> {
	const mapping = input.editorial['handbook-occupations'];
	return settingPay(
		input.rows(handbookImporter),
		handbookOccupations(input.rows(projectionsImporter), mapping),
	);
}

/** Handbook figures that belong to no single occupation, for the report of an import. */
export function unmatchedHandbook(input: ReferenceInput): readonly Refusal[] {
	return input.rows(projectionsImporter).length === 0 ? [] : handbookPay(input).unmatched;
}

/** Settings with the articles' words for them, and pay by setting from the handbook. */
export function buildSettings(input: ReferenceInput): BuiltTable[] {
	const named = new Map(input.editorial.settings.map((row) => [row.setting_id, row]));
	const rows = allSettings(input);
	if (rows.length === 0) return [];
	const years = input.facts.settings.map(({ year }) => year);
	const wages = years.length > 0 ? [wageCitation(years)] : [];
	const all = tableOf(
		settings,
		rows.map((row) => ({
			...row,
			article_name: named.get(row.settingId)?.article_name,
			note: named.get(row.settingId)?.reason,
		})),
		[...wages, ...input.cite(handbookImporter), OUR_OWN],
	);
	if (input.rows(handbookImporter).length === 0 || input.rows(projectionsImporter).length === 0) return [all];
	const pay = [...handbookPay(input).rows].sort(
		byKey('occCode', ({ aMedian }) => -(aMedian ?? 0), 'settingId'),
	);
	const sources = [...input.cite(handbookImporter, projectionsImporter), OUR_OWN];
	return [all, tableOf(settingPaySchema, pay, sources)];
}
