import type { CareerStep } from '$lib/domain/role-profile.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** Every step from one role to the next; steps up before steps aside. */
export function roleSteps(): Statement<CareerStep> {
	return {
		name: 'role-steps',
		sql: `SELECT * FROM "career-paths"
ORDER BY list_position(['ladder', 'side'], relation), list_position(['article', 'added'], origin), path_id`,
		parameters: [],
		needs: [{ table: 'career-paths' }],
		decode: (record) => ({
			fromRole: textOf(record, 'from_role'),
			fromCode: textOf(record, 'from_occ_code'),
			toRole: textOf(record, 'to_role'),
			toCode: textOf(record, 'to_occ_code'),
			relation: textOf(record, 'relation') as CareerStep['relation'],
			requirement: textOf(record, 'requirement'),
			origin: textOf(record, 'origin') as CareerStep['origin'],
			note: textOf(record, 'note'),
		}),
	};
}
