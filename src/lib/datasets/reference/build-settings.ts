import type { BuiltTable, Refusal } from '../importing/importer.ts';
import { settingPay as settingPaySchema, settings } from '../tables/settings.ts';
import { handbookImporter } from './handbook.ts';
import { handbookOccupations, handbookSettingId, settingPay } from './handbook-settings.ts';
import { byKey, OUR_OWN, wageCitation, type ReferenceInput } from './input.ts';
import { projectionsImporter } from './national-projections.ts';

interface Setting {
	readonly id: string;
	readonly title: string;
	readonly kind: string;
	readonly naics: string | null;
}

const KIND_ORDER = ['sector', 'industry', 'owner', 'handbook'];

/** Settings of the wage tables and of the handbook, each once: the widest table and the newest title win. */
function allSettings(input: ReferenceInput): Setting[] {
	const published = [...input.facts.settings]
		.sort(
			byKey(
				({ kind }) => KIND_ORDER.indexOf(kind),
				({ year }) => -year,
			),
		)
		.map(({ settingId, title, kind, naics }): Setting => ({
			id: settingId,
			title,
			kind,
			naics: naics || null,
		}));
	const handbook = input.rows(handbookImporter).map(({ industry }): Setting => ({
		id: handbookSettingId(industry),
		title: industry,
		kind: 'handbook',
		naics: null,
	}));
	const byId = new Map<string, Setting>();
	for (const setting of [...published, ...handbook]) if (!byId.has(setting.id)) byId.set(setting.id, setting);
	return [...byId.values()].sort(
		byKey(
			({ kind }) => KIND_ORDER.indexOf(kind),
			({ id }) => id,
		),
	);
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
	const tables: BuiltTable[] = [
		{
			schema: settings,
			rows: rows.map(({ id, title, kind, naics }) => ({
				setting_id: id,
				title,
				kind,
				naics,
				article_name: named.get(id)?.article_name ?? null,
				note: named.get(id)?.reason ?? null,
			})),
			sources: [...wages, ...input.cite(handbookImporter), OUR_OWN],
		},
	];
	if (input.rows(handbookImporter).length === 0 || input.rows(projectionsImporter).length === 0)
		return tables;
	const pay = [...handbookPay(input).rows].sort(
		byKey(
			({ occCode }) => occCode,
			({ median }) => -(median ?? 0),
			({ settingId }) => settingId,
		),
	);
	return [
		...tables,
		{
			schema: settingPaySchema,
			rows: pay.map((row) => ({
				occ_code: row.occCode,
				setting_id: row.settingId,
				year: row.year,
				a_median: row.median,
				a_median_flag: row.medianFlag,
				share_percent: row.sharePercent,
				page: row.page,
				as_published: row.industry,
			})),
			sources: [...input.cite(handbookImporter, projectionsImporter), OUR_OWN],
		},
	];
}
