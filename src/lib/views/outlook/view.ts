import type { ViewData } from '../registry.ts';
import { outlook, type Outlook } from './question.ts';
import { OUTLOOK_COLUMNS, outlookEntries } from './columns.ts';

export const view: ViewData<Outlook> = {
	question: outlook,
	print: (answer, csv) => csv(outlookEntries(answer), OUTLOOK_COLUMNS),
};
