import type { Ask, Question } from '$lib/query/statement.ts';
import type { TableNeed } from '$lib/query/table-need.ts';

/** The tables a question is answered from, each once, as far as they do not depend on what it finds in them. */
export async function needsOfQuestion(question: Question<unknown>): Promise<readonly TableNeed[]> {
	const needs = new Map<string, TableNeed>();
	const recording: Ask = async (statement) => {
		for (const need of statement.needs) needs.set(`${need.table}/${need.part ?? ''}`, need);
		return [];
	};
	await question(recording);
	return [...needs.values()];
}
