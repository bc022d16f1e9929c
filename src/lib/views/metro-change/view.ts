import type { ViewData } from '../registry.ts';
import { changeColumns } from './columns.ts';
import { metroChange, type MetroChangeAnswer } from './question.ts';
import { changeState, spanAsked } from './state.ts';

export const view: ViewData<MetroChangeAnswer> = {
	question: metroChange,
	print: (answer, csv) => {
		const span = spanAsked(answer);
		const rows = span === null ? [] : changeState(answer, span, true).changes;
		return csv(rows, changeColumns(span, answer.filters.pay));
	},
};
