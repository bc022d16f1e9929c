import type { FileSession, ReadProgress } from '../reading/file-session.ts';
import { READ_LIMITS } from '../reading/limits.ts';
import { isBlankRow } from '../reading/row.ts';
import { type Assignments, type Choices } from './assignment.ts';
import type { Field, MappedRow, RefusedRow } from './fields.ts';
import { mapRow } from './map-row.ts';

/** Rows as they were mapped, a batch of the file. */
export interface MappedBatch {
	readonly rows: readonly MappedRow[];
	readonly refused: readonly RefusedRow[];
	/** Rows refused so far, those beyond the list too. */
	readonly refusedCount: number;
}

/** Reads a surveyed file once more and gives its rows as mapped; every row is in a batch or refused in one. */
export async function mapFile(
	session: FileSession,
	by: { readonly fields: readonly Field[]; readonly assignments: Assignments; readonly choices: Choices },
	take: (batch: MappedBatch) => void,
	onProgress: (progress: ReadProgress) => void,
): Promise<void> {
	const columns = session.facts?.columns.map(({ name }) => name) ?? [];
	let [count, refusedCount, listed] = [0, 0, 0];
	await session.read(
		(batch) => {
			const rows: MappedRow[] = [];
			const refused: RefusedRow[] = [];
			for (const row of batch) {
				if (isBlankRow(row)) continue;
				count += 1;
				const mapped = mapRow(row, { ...by, columns });
				if (mapped.isTaken) rows.push(mapped.row);
				else {
					refusedCount += 1;
					if (listed < READ_LIMITS.refused) refused.push(mapped.refused);
					listed += 1;
				}
			}
			take({ rows, refused, refusedCount });
		},
		(bytes) => onProgress({ bytes, rows: count }),
	);
}
