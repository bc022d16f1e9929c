import type { RoleDuty } from '$lib/domain/role-profile.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** The duties of every role that has some written down, in their order. */
export function roleDuties(): Statement<RoleDuty> {
	return {
		name: 'role-duties',
		sql: 'SELECT occ_code, duty FROM "occupation-duties" ORDER BY occ_code, position',
		parameters: [],
		needs: [{ table: 'occupation-duties' }],
		decode: (record) => ({ occCode: textOf(record, 'occ_code'), duty: textOf(record, 'duty') }),
		prebuilt: 'details',
	};
}
