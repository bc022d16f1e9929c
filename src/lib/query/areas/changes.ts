import type { CodeChange } from '$lib/domain/code-change.ts';
import type { Statement } from '../statement.ts';
import { codeChanges } from '../code-changes.ts';

/** Every change of a metropolitan area's counties, code or title. */
export function areaChanges(): Statement<CodeChange> {
	return codeChanges('area-page-changes', { lineage: 'area-lineage', titles: 'areas', code: 'area_code' });
}
