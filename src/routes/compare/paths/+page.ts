import { askedAtLoad } from '../../page-question.ts';
import { questionOfPaths } from './path-question.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url, untrack }) => ({
	...data,
	question: await askedAtLoad(questionOfPaths(data), { url, untrack }),
});
