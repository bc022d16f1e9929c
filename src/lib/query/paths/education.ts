import type { EducationLevel } from '$lib/domain/path-answers.ts';
import type { Statement } from '../statement.ts';
import { numberOf, textOf } from '../record.ts';

/** Every level of typical entry-level education, from little to much. */
export function educationLevels(): Statement<EducationLevel> {
	return {
		name: 'education-levels',
		sql: 'SELECT id, title, "order" AS level, typical_years FROM education ORDER BY "order"',
		parameters: [],
		needs: [{ table: 'education' }],
		decode: (record) => ({
			id: textOf(record, 'id'),
			title: textOf(record, 'title'),
			order: Number(record['level']),
			years: numberOf(record, 'typical_years'),
		}),
	};
}
