import { roleInks } from '$lib/charts/role-ink.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { dollarsPhrase, listYears } from '$lib/domain/basis.ts';
import { accentedRoles, focusOf } from '$lib/domain/filters.ts';
import { joined } from '$lib/domain/phrases.ts';
import {
	nationalBasis,
	settingMeasure,
	type PayBySetting,
	type SettingEntry,
} from '$lib/domain/setting-row.ts';
import { sourceText, type SourceEntry } from '$lib/view-state/sources/sources.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { settingColumns } from './columns.ts';
import { settingPayLayout } from './layout.ts';
import { drawnParts, settingLines } from './parts.ts';
import { settingSources } from './sources.ts';
import type { SettingPayState } from './state.ts';
import { settingNotes, settingPayWords } from './words.ts';

interface SettingFigure extends ShownFigure<SettingEntry> {
	readonly chart: SettingPayState;
}

/** What a reader has made of the picture on the screen. */
type Screen = Pick<SettingPayState, 'isWhole' | 'open'>;

/** `pay-by-setting` of an answer. */
export function settingFigure(
	answer: PayBySetting,
	given: FigureContext,
	titleOfRole: (code: string) => string,
	{ isWhole, open }: Screen = { isWhole: false, open: [] },
): SettingFigure {
	const { filters, focus, rows, claims } = answer;
	const isReal = filters.dollars === 'real';
	const chart: SettingPayState = {
		rows,
		claims,
		measure: settingMeasure(filters),
		pay: filters.pay,
		dollars: isReal ? 'real' : 'nominal',
		realYear: isReal ? given.newestYear : null,
		ink: roleInks(accentedRoles(filters))(focus ?? ''),
		open,
		isWhole,
	};
	const title = titleOfRole(focus ?? focusOf(filters));
	const basis = { ...nationalBasis(filters), measure: settingMeasure(filters) };
	const years = rows.map(({ year }) => year);
	const { sources, others } = sourcesOfParts(answer, chart, given.book);
	return {
		chart,
		shown: {
			words: settingPayWords(answer, title, given.newestYear),
			rows: [...rows, ...claims],
			columns: settingColumns(filters),
			sources,
			notes: settingNotes(answer, others),
			selection: joined('; ', [
				`role: ${title}`,
				'where: United States',
				years.length > 0 && `releases: May ${listYears(years)}`,
				dollarsPhrase(basis, rows, given.newestYear),
			]),
			subject: { roles: [title], areas: ['United States'], years },
			address: given.addressOf(filters),
		},
		file: {
			lines: settingLines(chart).length,
			noun: 'employers',
			layout: (room, part) => settingPayLayout(chart, room, part),
		},
	};
}

/** The sources of what is drawn, and in words those of the other rows of the answer. */
function sourcesOfParts(
	answer: PayBySetting,
	chart: SettingPayState,
	book: readonly SourceEntry[],
): { readonly sources: readonly SourceEntry[]; readonly others: readonly string[] } {
	const parts = drawnParts(chart);
	const { filters, focus, rows, claims } = answer;
	const drawn = {
		filters,
		focus,
		rows: rows.filter(({ kind }) => parts.includes(kind)),
		claims: parts.includes('claim') ? claims : [],
	};
	const sources = settingSources(drawn, book);
	const texts = new Set(sources.map(sourceText));
	const others = settingSources(answer, book)
		.map(sourceText)
		.filter((text) => !texts.has(text));
	return { sources, others };
}

export const publish = publishAs('pay-by-setting', (answer: PayBySetting, given) =>
	settingFigure(answer, given, given.titleOfRole),
);
