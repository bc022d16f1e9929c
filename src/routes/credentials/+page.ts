import { askedAtLoad } from '../page-question.ts';
import { questionOfCredentials } from './credentials-question.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url, untrack }) => ({
	...data,
	question: await askedAtLoad(questionOfCredentials(data.context), { url, untrack }),
});
