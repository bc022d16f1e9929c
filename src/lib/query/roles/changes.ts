import type { CodeChange } from '$lib/domain/code-change.ts';
import type { Statement } from '../statement.ts';
import { codeChanges } from '../code-changes.ts';

/** Every change of occupation codes, oldest first. Codes that went on with their title are left out: nothing changed there. */
export function roleChanges(): Statement<CodeChange> {
	return codeChanges('role-changes', {
		lineage: 'occupation-lineage',
		titles: 'occupations',
		code: 'occ_code',
	});
}
