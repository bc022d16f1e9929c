import type { Engine } from '$lib/engine/engine.ts';
import type { Context } from '$lib/query/context.ts';
import type { Statement } from '$lib/query/statement.ts';

function count(sql: string): Statement<number> {
	return {
		name: 'count',
		sql,
		parameters: [],
		needs: [],
		decode: (record) => Number(Object.values(record)[0]),
	};
}

/** Rows of the wage table. */
export async function wageRows(engine: Engine): Promise<number> {
	const [rows = 0] = await engine.run(count('SELECT count(*) AS rows FROM wages'));
	return rows;
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
			await engine.run(
				count(
					`INSERT INTO wages SELECT * REPLACE (year + ${copy} AS year) FROM wages ` +
						`WHERE year = ${newestYear} AND area_code <> '99'`,
				),
			);
		} catch (error) {
			return { copies: copy, stopped: error instanceof Error ? error.message : String(error) };
		}
	}
	return { copies, stopped: null };
}
