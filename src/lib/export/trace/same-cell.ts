import { GUARD } from '../formula.ts';

/**
 * Whether two cells of a column hold the same, however a spreadsheet wrote one of them: spaces around it, numbers with other
 * signs (`56,790`, `56790.0`, a decimal comma), codes without their leading zeros, a day as a date, the
 * apostrophe before a text that begins like a formula.
 */
export function sameCell(column: string, one: string, other: string): boolean {
	if (one === other) return true;
	const [first, second] = [plain(one), plain(other)];
	if (first === second) return true;
	if (first === '' || second === '') return false;
	if (isCode(column)) return codeOf(first) === codeOf(second);
	if (dayOf(first) === dayOf(second)) return true;
	const [left, right] = [numberOf(first), numberOf(second)];
	// Spreadsheets keep fifteen digits.
	return left !== null && right !== null && Math.abs(left - right) <= 1e-12 * Math.abs(left);
}

/** A cell by which rows are told apart, written in one way. */
export function keyCell(column: string, cell: string): string {
	const text = plain(cell);
	return isCode(column) ? codeOf(text) : dayOf(text);
}

export function isCode(column: string): boolean {
	return /_(code|id)$/.test(column);
}

function plain(cell: string): string {
	return cell.trim().replace(GUARD, '');
}

/** `01` and `1.0` → `1`. */
function codeOf(code: string): string {
	return code.replace(/^(\d+)\.0+$/, '$1').replace(/^0+(?=\d+$)/, '');
}

/** `5/1/2025` → `2025-05-01`; other texts as they are. */
function dayOf(text: string): string {
	const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
	return month && day && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

function numberOf(text: string): number | null {
	const grouped = /^[-−+]?\$?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
	const written = grouped
		.replace('−', '-')
		.replace('$', '')
		.replace(/^([-+]?\d+),(\d+)$/, '$1.$2');
	return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(written) ? Number(written) : null;
}
