import type { Problem } from '$lib/domain/result.ts';
import { EngineFault } from './engine.ts';

/** What went wrong, in words for a reader. Apart from the engine: every page says so, and few have the engine. */
export function asProblem(error: unknown): Problem {
	if (error instanceof EngineFault) return error.problem;
	return {
		sentence: 'The data engine failed.',
		remedy: 'Reload the page; if it happens again, report the address and this message.',
		detail: messageOf(error),
	};
}

export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
