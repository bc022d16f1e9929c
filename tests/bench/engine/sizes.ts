import type { Engine } from '$lib/engine/engine.ts';
import type { Context } from '$lib/query/context.ts';

/** Rows of the wage table. */
export async function wageRows(engine: Engine): Promise<number> {
	const { columns } = await engine.run({ sql: 'SELECT count(*) AS rows FROM wages', parameters: [] });
	return Number(columns.get('rows')?.[0] ?? 0);
}

/**
 * Repeats the newest release's areas under years that no release has, until there are so many of them or the engine
 * has no room. Returns how many there are then, and why it ended early.
 */
export async function repeatYears(
	engine: Engine,
	context: Context,
	copies: number,
): Promise<{ readonly copies: number; readonly stopped: string | null }> {
	const { newestYear } = context;
	for (let copy = 1; copy < copies; copy++) {
		try {
			await engine.run({
				sql:
					`INSERT INTO wages SELECT * REPLACE (year + ${copy} AS year) FROM wages ` +
					`WHERE year = ${newestYear} AND area_code <> '99'`,
				parameters: [],
			});
		} catch (error) {
			return { copies: copy, stopped: error instanceof Error ? error.message : String(error) };
		}
	}
	return { copies, stopped: null };
}
