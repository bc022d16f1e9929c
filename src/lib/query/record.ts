import { isFlag, type Estimate } from '$lib/domain/estimate.ts';
import type { EngineRecord } from './statement.ts';

/** A text column; empty where there is none. */
export function textOf(record: EngineRecord, column: string): string {
	return String(record[column] ?? '');
}

/** A number column; null where there is none. */
export function numberOf(record: EngineRecord, column: string): number | null {
	const value = record[column];
	return typeof value === 'number' ? value : null;
}

/** A value with its `_flag` beside it. Throws a TypeError on an unknown flag: its table has not been through its schema. */
export function estimateIn(record: EngineRecord, column: string): Estimate {
	const flag = textOf(record, `${column}_flag`);
	if (!isFlag(flag)) throw new TypeError(`“${flag}” in ${column}_flag is not a flag`);
	return { value: numberOf(record, column), flag };
}
