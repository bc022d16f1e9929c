import { FLAGS, type Flag } from '../../domain/estimate.ts';
import type { Field } from '../schema.ts';

/** What a column holds beyond its kind, or otherwise than its kind. */
type Limits = Partial<Pick<Field, 'required' | 'pattern' | 'minimum' | 'maximum'>>;

/** A code or a text that may be empty. */
export function text(name: string, description: string, limits: Limits = {}): Field {
	return { name, type: 'string', description, ...limits };
}

/** A code or a text every row has. */
export function requiredText(name: string, description: string, limits: Limits = {}): Field {
	return text(name, description, { required: true, ...limits });
}

/** A text out of a fixed list; rows may leave it empty only where the list holds an empty text. */
export function choice(name: string, values: readonly string[], description: string): Field {
	return { ...text(name, description), enum: values, required: !values.includes('') };
}

/** A whole number with its unit; not below zero. */
export function count(name: string, unit: string, description: string, limits: Limits = {}): Field {
	return { name, type: 'integer', unit, minimum: 0, description, ...limits };
}

/** A number with its unit that may be negative. */
export function signed(name: string, unit: string, description: string, limits: Limits = {}): Field {
	return { name, type: 'number', unit, description, ...limits };
}

/** A number with its unit; not below zero. */
export function amount(name: string, unit: string, description: string, limits: Limits = {}): Field {
	return signed(name, unit, description, { minimum: 0, ...limits });
}

export function yesNo(name: string, description: string): Field {
	return { name, type: 'boolean', required: true, description };
}

/** A year that may be missing. */
export function year(name: string, description: string, limits: Limits = {}): Field {
	return { name, type: 'integer', description, ...limits };
}

export function requiredYear(name: string, description: string): Field {
	return year(name, description, { required: true });
}

export function occCode(name: string, description: string): Field {
	return requiredText(name, description, { pattern: '^\\d{2}-\\d{4}$' });
}

export function areaCode(description: string): Field {
	return requiredText('area_code', description, { pattern: '^(\\d{2}|\\d{5}|\\d{7})$' });
}

/** An O*NET-SOC code: the SOC code, a dot and two digits. */
export const ONET_CODE: Field = requiredText(
	'onet_code',
	'O*NET-SOC code the figure belongs to; .00 stands for the SOC occupation as a whole.',
	{ pattern: '^\\d{2}-\\d{4}\\.\\d{2}$' },
);

/** Why the figure of a column is not a plain number. */
export function flag(name: string, of: string, values: readonly Flag[]): Field {
	const known = FLAGS.filter((value) => value === '' || values.includes(value));
	return choice(name, known, `Why ${of} is not a plain number; empty for a plain number.`);
}

export const AREA_KEY = { field: 'area_code', table: 'areas', column: 'area_code' } as const;
export const OCCUPATION_KEY = { field: 'occ_code', table: 'occupations', column: 'occ_code' } as const;
export const SETTING_KEY = { field: 'setting_id', table: 'settings', column: 'setting_id' } as const;
