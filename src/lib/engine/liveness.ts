import type { Problem } from '$lib/domain/result.ts';
import { EngineFault, type Engine } from './engine.ts';
import { messageOf } from './session.ts';

const PROBE = { sql: 'SELECT 1 AS alive', parameters: [] };

/**
 * A fault says itself whether the engine is gone; after any other one a trivial question finds out. An engine
 * that never came up counts as alive: trying at once to start another would fail alike.
 */
export async function isAlive(asked: Promise<Engine>, error: unknown): Promise<boolean> {
	const engine = await asked.catch(() => null);
	if (engine === null) return true;
	if (error instanceof EngineFault && error.kind === 'dead') return false;
	return engine.run(PROBE).then(
		() => true,
		() => false,
	);
}

export function asProblem(error: unknown): Problem {
	if (error instanceof EngineFault) return error.problem;
	return {
		sentence: 'The data engine failed.',
		remedy: 'Reload the page; if it happens again, report the address and this message.',
		detail: messageOf(error),
	};
}
