import type { Filters } from '$lib/domain/filters.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import type { CredentialsAnswer } from '$lib/view-state/answers/credentials-answer.ts';
import { askedWith, type Answered, type Registry } from './registry.ts';

/** Every view of `/credentials`. The page, which has a place for each, `rows` and the tests read it. */
export const CREDENTIALS = {
	'credential-value': [
		() => import('./credential-value/view.ts'),
		() => import('./credential-value/View.svelte'),
		() => import('./credential-value/published.ts'),
	],
	'career-ladder': [
		() => import('./career-ladder/view.ts'),
		() => import('./career-ladder/View.svelte'),
		() => import('./career-ladder/published.ts'),
	],
	credentials: [
		() => import('./credentials/view.ts'),
		() => import('./credentials/View.svelte'),
		() => import('./credentials/published.ts'),
	],
} satisfies Registry<Filters>;

/** What the page shows, all for one choice. */
export type CredentialsPageAnswer = Answered<CredentialsAnswer, typeof CREDENTIALS>;

/** Every question of the page, of its views or of `only` one; the build asks it in Node, the page in the browser. */
export async function credentialsQuestion(
	only?: string,
): Promise<(filters: Filters, context: Context) => Question<CredentialsPageAnswer>> {
	const { credentialsPage } = await import('$lib/view-state/answers/credentials-answer.ts');
	return askedWith(CREDENTIALS, credentialsPage, only);
}
