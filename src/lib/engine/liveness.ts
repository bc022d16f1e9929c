import { EngineFault, type Engine } from './engine.ts';

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
