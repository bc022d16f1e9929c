import { formatCount } from '$lib/domain/format.ts';
import type { FileSession, ReadProgress } from '../reading/file-session.ts';
import { READ_LIMITS } from '../reading/limits.ts';
import { isBlankRow, type Row } from '../reading/row.ts';
import { type Assignments, type Choices } from './assignment.ts';
import type { Field, MappedRow, RefusedRow } from './fields.ts';
import { mapRow, type Mapped } from './map-row.ts';

/** Rows as they were mapped, a batch of the file. */
export interface MappedBatch {
	readonly rows: readonly MappedRow[];
	readonly refused: readonly RefusedRow[];
	/** Rows refused so far, those beyond the list too. */
	readonly refusedCount: number;
}

/** Rows that are handed to the page at a time: it takes them without a noticeable stop. */
const ROWS_OF_BATCH = 2_000;

/** Reads a surveyed file once more and gives its rows as mapped; every row is in a batch or refused in one. */
export async function mapFile(
	session: FileSession,
	by: { readonly fields: readonly Field[]; readonly assignments: Assignments; readonly choices: Choices },
	take: (batch: MappedBatch) => void,
	onProgress: (progress: ReadProgress) => void,
): Promise<void> {
	const columns = session.facts?.columns.map(({ name }) => name) ?? [];
	const plan = { ...by, columns };
	let [count, taken, refusedCount] = [0, 0, 0];
	const mapBatch = (batch: readonly Row[]) => {
		const rows: MappedRow[] = [];
		const refused: RefusedRow[] = [];
		for (const row of batch) {
			if (isBlankRow(row)) continue;
			count += 1;
			const mapped = taken < READ_LIMITS.taken ? mapRow(row, plan) : tooMany(row);
			if (mapped.isTaken) {
				taken += 1;
				rows.push(mapped.row);
				continue;
			}
			refusedCount += 1;
			if (refusedCount <= READ_LIMITS.refused) refused.push(mapped.refused);
		}
		take({ rows, refused, refusedCount });
	};
	await session.read(
		(rows) => {
			for (let at = 0; at < rows.length; at += ROWS_OF_BATCH) mapBatch(rows.slice(at, at + ROWS_OF_BATCH));
		},
		(bytes) => onProgress({ bytes, rows: count }),
	);
}

function tooMany({ line }: Row): Mapped {
	const reason = `More than ${formatCount(READ_LIMITS.taken)} rows are not taken in from one file.`;
	return { isTaken: false, refused: { line, column: '', value: '', reason } };
}
