import type { MetroRow } from '$lib/domain/metro-row.ts';
import type { MetroAnswer } from './metro-answer.ts';
import { packRows, unpackRows, type PackedRows } from './packed-rows.ts';

/** An answer of `/compare/metros` as the page carries it: its wage rows by column. */
export interface PackedMetros extends Omit<MetroAnswer, 'rows'> {
	readonly published: PackedRows;
	readonly local: PackedRows;
	readonly beside: readonly Pick<MetroRow, 'perThousand' | 'states' | 'outlooks'>[];
}

export function packMetros({ rows, ...answer }: MetroAnswer): PackedMetros {
	return {
		...answer,
		published: packRows(rows.map(({ published }) => published)),
		local: packRows(rows.map(({ local }) => local)),
		beside: rows.map(({ perThousand, states, outlooks }) => ({ perThousand, states, outlooks })),
	};
}

/** The very answer that was packed. */
export function unpackMetros({ published, local, beside, ...answer }: PackedMetros): MetroAnswer {
	const locals = unpackRows(local);
	const rows = unpackRows(published).flatMap((row, index): MetroRow[] => {
		const [inLocal, facts] = [locals[index], beside[index]];
		return inLocal && facts ? [{ published: row, local: inLocal, ...facts }] : [];
	});
	return { ...answer, rows };
}
