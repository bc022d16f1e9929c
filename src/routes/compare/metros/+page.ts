import { askedAtLoad } from '../../page-question.ts';
import { questionOfMetros } from './metro-question.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url, untrack }) => ({
	...data,
	question: await askedAtLoad(questionOfMetros(data.context), { url, untrack }),
});
