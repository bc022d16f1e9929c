import type { Place, Problem } from '../../domain/result.ts';
import type { Field, TableSchema } from '../schema.ts';
import type { Row, Value } from './csv.ts';

function isOfType(value: Value, type: Field['type']): boolean {
	if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
	if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
	return typeof value === type;
}

function complaint(field: Field, pattern: RegExp | null, value: Value): string | null {
	if (value === null || value === '') {
		if (field.required) return 'The cell is empty and must not be.';
		if (value === null) return null;
		return field.enum && !field.enum.includes('')
			? 'The cell is empty and must be one of the listed words.'
			: null;
	}
	if (!isOfType(value, field.type)) return `The cell is not of the type ${field.type}.`;
	if (field.enum && !field.enum.includes(String(value)))
		return `The cell is none of ${field.enum.join(', ')}.`;
	if (pattern && !pattern.test(String(value)))
		return `The cell does not have the shape ${String(field.pattern)}.`;
	if (typeof value === 'number') {
		if (field.minimum !== undefined && value < field.minimum) return `The cell is below ${field.minimum}.`;
		if (field.maximum !== undefined && value > field.maximum) return `The cell is above ${field.maximum}.`;
	}
	return null;
}

const REMEDY = 'Correct the importer or the schema: nothing was written.';

/**
 * Every way in which rows fail their schema: type, emptiness, listed words, shape, bounds, columns the schema does
 * not name, and keys that occur twice. Lines count from 1 and include the header.
 */
export function validateRows(schema: TableSchema, file: string, rows: readonly Row[]): readonly Problem[] {
	const problems: Problem[] = [];
	const report = (sentence: string, place: Place) =>
		problems.push({ sentence, remedy: REMEDY, place: { file, ...place } });
	const checks = schema.fields.map((field) => ({
		field,
		pattern: field.pattern === undefined ? null : new RegExp(field.pattern),
	}));
	const names = new Set(schema.fields.map(({ name }) => name));
	const seen = new Map<string, number>();
	rows.forEach((row, index) => {
		const line = index + 2;
		for (const { field, pattern } of checks) {
			const value = row[field.name] ?? null;
			const sentence = complaint(field, pattern, value);
			if (sentence) report(sentence, { line, column: field.name, value: String(value) });
		}
		for (const column of Object.keys(row)) {
			if (!names.has(column)) report('The schema has no such column.', { line, column });
		}
		const key = schema.primaryKey.map((name) => String(row[name] ?? '')).join('\u0000');
		const first = seen.get(key);
		if (first === undefined) seen.set(key, line);
		else {
			report(`The key occurs twice, first on line ${first}.`, {
				line,
				column: schema.primaryKey.join(', '),
				value: schema.primaryKey.map((name) => String(row[name] ?? '')).join(', '),
			});
		}
	});
	return problems;
}
