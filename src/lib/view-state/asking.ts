import type { Problem } from '$lib/domain/result.ts';
import type { EngineHost } from '$lib/engine/host.ts';
import type { Statement } from '$lib/query/statement.ts';

/** What comes of asking for an answer: `late` when a newer choice overtook it. */
export type Reply<Answer> = { readonly status: 'answered'; readonly answer: Answer } | Unanswerable;

type Unanswerable = { readonly status: 'failed'; readonly problem: Problem } | { readonly status: 'late' };

/** Asks a question in a turn of its own name; rejects where it is not answered. */
export type Ask = <Row>(turn: string, statement: Statement<Row>) => Promise<readonly Row[]>;

/** Carries a question's failure, or its being overtaken, out of the middle of an answer. */
class Unanswered extends Error {
	readonly reply: Unanswerable;

	constructor(reply: Unanswerable) {
		super(reply.status);
		this.reply = reply;
	}
}

/** Does work that asks questions; where one is not answered, what came of that is what comes of the work. */
export async function attempt<Done extends { readonly status: string }>(
	host: EngineHost,
	work: (ask: Ask) => Promise<Done>,
): Promise<Done | Unanswerable> {
	const ask: Ask = async (turn, statement) => {
		const answer = await host.ask(turn, statement);
		if (answer.status === 'answered') return answer.rows;
		throw new Unanswered(answer);
	};
	try {
		return await work(ask);
	} catch (error) {
		if (error instanceof Unanswered) return error.reply;
		throw error;
	}
}
