import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { byIndustry, type IndustryPay, type IndustryPayRow } from '$lib/domain/industry-pay.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { industryPayColumns } from './columns.ts';
import { industryPayLayout } from './layout.ts';
import { industryPaySources } from './sources.ts';
import { industryPayNotes, industryPayWords } from './words.ts';

/** `industry-pay` of an answer. */
export function industryFigure(answer: IndustryPay, given: FigureContext): ShownFigure<IndustryPayRow> {
	const { rows, filters } = answer;
	const years = [...new Set(rows.map(({ year }) => year))];
	return {
		shown: {
			words: industryPayWords(answer),
			rows,
			columns: industryPayColumns(),
			sources: industryPaySources(given.book),
			notes: industryPayNotes(answer),
			selection: `all employees of health employers; where: United States; year: ${years.join(', ')}`,
			subject: { roles: [], areas: ['United States'], years },
			address: given.addressOf(filters),
		},
		file: {
			lines: byIndustry(rows).length,
			noun: 'industries',
			layout: (room, part) => industryPayLayout(rows, room, part),
		},
	};
}

export const publish = publishAs('industry-pay', (answer: IndustryPay, given) =>
	industryFigure(answer, given),
);
