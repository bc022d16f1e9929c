import { questionOfDashboard } from './dashboard-question.ts';
import { askedAtLoad } from './page-question.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url, untrack }) => ({
	...data,
	question: await askedAtLoad(questionOfDashboard(data.context), { url, untrack }),
});
