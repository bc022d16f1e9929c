import type { Refusal } from '../importing/importer.ts';
import type { Editorial } from './editorial.ts';
import type { HandbookFigure } from './handbook.ts';
import type { Projection } from './national-projections.ts';

interface SettingPay {
	readonly occCode: string;
	readonly settingId: string;
	readonly year: number;
	readonly aMedian: number | null;
	readonly aMedianFlag: string;
	readonly sharePercent: number | null;
	readonly page: string;
	/** The industry as the page names it. */
	readonly asPublished: string;
}

/** `Hospitals; state, local, and private` → `ooh-hospitals-state-local-and-private`. */
export function handbookSettingId(industry: string): string {
	const slug = industry
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return `ooh-${slug}`;
}

/**
 * Occupation codes of handbook pages. A page's occupation is one whose name is the title of a single occupation
 * of the projections, or one our own mapping names. Pages on a group of occupations have no code: their figure
 * is of the group, and goes to none of its members.
 */
export function handbookOccupations(
	projections: readonly Projection[],
	mapping: Editorial['handbook-occupations'],
): (figure: HandbookFigure) => string | null {
	const byTitle = new Map(
		projections
			.filter(({ type }) => type === 'line_item')
			.map(({ title, occCode }) => [title.toLowerCase(), occCode]),
	);
	const own = new Map(
		mapping.map(({ page, occupation, occ_code }) => [`${page}|${occupation.toLowerCase()}`, occ_code]),
	);
	return ({ page, occupation }) =>
		byTitle.get(occupation.toLowerCase()) ?? own.get(`${page}|${occupation.toLowerCase()}`) ?? null;
}

/** Median wage and share of each occupation in each setting, and the figures that belong to no single occupation. */
export function settingPay(
	figures: readonly HandbookFigure[],
	occupationOf: (figure: HandbookFigure) => string | null,
): { readonly rows: readonly SettingPay[]; readonly unmatched: readonly Refusal[] } {
	const rows = new Map<string, SettingPay>();
	const unmatched: Refusal[] = [];
	for (const figure of figures) {
		const occCode = occupationOf(figure);
		if (occCode === null) {
			unmatched.push({
				place: { file: figure.file, line: figure.line, column: 'occupation', value: figure.occupation },
				reason: `“${figure.occupation}” (page ${figure.page}) is not a single occupation of the projections`,
				remedy:
					'If the page is on one occupation only, add a row with its reason to editorial/handbook-occupations.csv.',
			});
			continue;
		}
		const settingId = handbookSettingId(figure.industry);
		const key = `${occCode} ${settingId} ${figure.year}`;
		const known: SettingPay = rows.get(key) ?? {
			occCode,
			settingId,
			year: figure.year,
			aMedian: null,
			aMedianFlag: 'not_in_source',
			sharePercent: null,
			page: figure.page,
			asPublished: figure.industry,
		};
		const added =
			figure.measure === 'share'
				? { sharePercent: figure.value }
				: { aMedian: figure.value, aMedianFlag: figure.flag };
		rows.set(key, { ...known, ...added });
	}
	return { rows: [...rows.values()], unmatched };
}
