import type { ViewData } from '../registry.ts';
import { changeColumns } from './columns.ts';
import { metroChange, type MetroChangeAnswer } from './question.ts';
import { changeState } from './state.ts';

export const view: ViewData<MetroChangeAnswer> = {
	question: metroChange,
	print: (answer, csv) => {
		const span = answer.spans[0] ?? null;
		const rows = span === null ? [] : changeState(answer, span, true).changes;
		return csv(rows, changeColumns(span, answer.filters.pay));
	},
};
