import type { ColumnFacts } from '../reading/column-tally.ts';
import type { Assignment } from './assignment.ts';
import type { Field } from './fields.ts';
import { keyOf, plain, titleWords } from './normalise.ts';
import { jaroWinkler } from './similarity.ts';

/** Words that names of columns are shortened to, in lower case. */
const SHORT: ReadonlyMap<string, string> = new Map(
	Object.entries({
		ann: 'annual',
		annl: 'annual',
		cd: 'code',
		comp: 'compensation',
		dept: 'department',
		desc: 'description',
		dt: 'date',
		freq: 'frequency',
		gr: 'grade',
		grd: 'grade',
		hrly: 'hourly',
		loc: 'location',
		locn: 'location',
		max: 'maximum',
		min: 'minimum',
		nm: 'name',
		num: 'number',
		// How a column counts, not what it is of.
		pct: '',
		percent: '',
		percentage: '',
		pos: 'position',
		posn: 'position',
		rt: 'rate',
		sal: 'salary',
		st: 'state',
		ttl: 'title',
		typ: 'type',
		wk: 'work',
		wrk: 'work',
	}),
);

/** A name has to be this much like one of a field's. */
const NEAR = 0.72;
/** What is left of a likeness where the cells look like something else: only the very name is then near enough. */
const MISFIT = 0.75;

/**
 * The column proposed for each field, by the field's id: the one whose name is nearest to one of the field's, each column
 * once; only by its very name where its cells look like something else.
 */
export function matchColumns(
	fields: readonly Field[],
	columns: readonly ColumnFacts[],
): ReadonlyMap<string, number> {
	const pairs = fields.flatMap((field, order) =>
		columns.map((column, index) => ({ field, order, index, score: likeness(field, column) })),
	);
	const found = new Map<string, number>();
	const taken = new Set<number>();
	const ranked = pairs
		.filter(({ score }) => score >= NEAR)
		.sort((one, two) => two.score - one.score || one.order - two.order || one.index - two.index);
	for (const { field, index } of ranked) {
		if (found.has(field.id) || taken.has(index)) continue;
		found.set(field.id, index);
		taken.add(index);
	}
	return found;
}

/** A field read from a column as its cells look. */
export function columnAssignment(column: number, facts: ColumnFacts | undefined): Assignment {
	const order = facts?.dayOrder ?? null;
	return {
		from: 'column',
		column,
		decimal: facts?.decimal ?? '.',
		dayOrder: order === 'ask' ? null : order,
		period: facts?.period ?? 'annual',
	};
}

function likeness(field: Field, column: ColumnFacts): number {
	const alike = Math.max(0, ...[field.title, ...field.names].map((name) => nameLikeness(name, column.name)));
	return fits(field, column) ? alike : alike * MISFIT;
}

function fits({ kind }: Field, { type }: ColumnFacts): boolean {
	if (type === 'empty') return true;
	if (kind === 'money') return type === 'money' || type === 'number';
	if (kind === 'number') return type === 'number' || type === 'percent';
	if (kind === 'date') return type === 'date' || type === 'number';
	if (kind === 'role' || kind === 'measure') return type === 'text' || type === 'code';
	return true;
}

/** `Posn Ttl`, `PositionTitle` and `position_title` alike. */
function columnWords(name: string): readonly string[] {
	const words = plain(name.replace(/([a-z])([A-Z])/g, '$1 $2')).split(' ');
	return titleWords(words.map((word) => SHORT.get(word) ?? word).join(' '));
}

function nameLikeness(one: string, two: string): number {
	const [left, right] = [columnWords(one), columnWords(two)];
	if (left.length === 0 || right.length === 0) return 0;
	if (keyOf(left) === keyOf(right)) return 1;
	const shared = left.filter((word) => right.includes(word)).length;
	const dice = (2 * shared) / (left.length + right.length);
	const spelled = jaroWinkler(plain(one).replaceAll(' ', ''), plain(two).replaceAll(' ', ''));
	return Math.min(0.99, Math.max(dice, spelled >= 0.9 ? spelled : 0));
}
