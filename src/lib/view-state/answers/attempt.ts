import type { Problem } from '$lib/domain/result.ts';
import { asProblem } from '$lib/engine/as-problem.ts';
import type { Ask, Question } from '$lib/query/statement.ts';

/** What comes of asking for an answer. */
export type Reply<Answer> =
	| { readonly status: 'answered'; readonly answer: Answer }
	| { readonly status: 'failed'; readonly problem: Problem };

/** The answer to a question, or why there is none. Never rejects. */
export async function attempt<Answer>(ask: Ask, question: Question<Answer>): Promise<Reply<Answer>> {
	try {
		return { status: 'answered', answer: await question(ask) };
	} catch (error) {
		return { status: 'failed', problem: asProblem(error) };
	}
}
