import { FileSession, type Surveyed } from '../reading/file-session.ts';
import { AS_FOUND, type ReadOptions } from '../reading/form.ts';
import { createMemoryStore } from '../store/own-files.ts';
import { isMatched, type Assignment, type Assignments } from './assignment.ts';
import type { Field, MappedRow, RefusedRow } from './fields.ts';
import { mapFile } from './map-file.ts';
import { columnAssignment, matchColumns } from './match-columns.ts';
import type { ValueMatcher } from './match-values.ts';

export interface ReadWhole {
	readonly surveyed: Surveyed;
	readonly rows: readonly MappedRow[];
	readonly refused: readonly RefusedRow[];
}

/** Reads a file as the page does where the reader agrees with every proposal and leaves out what is asked. */
export async function readWhole(
	file: File,
	{
		fields,
		matcher,
		options,
	}: { fields: readonly Field[]; matcher: ValueMatcher; options?: Partial<ReadOptions> },
): Promise<ReadWhole> {
	const session = new FileSession(file);
	const surveyed = await session.survey({ ...AS_FOUND, ...options }, () => undefined);
	if (!surveyed.facts.ok) return { surveyed, rows: [], refused: [] };
	const { columns } = surveyed.facts.value;
	const assignments: Assignments = new Map<string, Assignment>(
		[...matchColumns(fields, columns)].map(([id, column]) => [id, columnAssignment(column, columns[column])]),
	);
	const choices = new Map(
		fields.flatMap(({ id, kind }) => {
			const given = assignments.get(id);
			if (!isMatched(kind) || given?.from !== 'column') return [];
			const matches = matcher.match(kind, session.valuesOf(given.column));
			return [[id, new Map(matches.map(({ text, code }) => [text, code]))] as const];
		}),
	);
	const rows: MappedRow[] = [];
	const refused: RefusedRow[] = [];
	await mapFile(
		session,
		{ fields, assignments, choices },
		(batch) => {
			rows.push(...batch.rows);
			refused.push(...batch.refused);
		},
		() => undefined,
	);
	return { surveyed, rows, refused };
}

/** Fields of every kind that a bad input may hit. */
export const TEST_FIELDS: readonly Field[] = (
	[
		['role', 'Title', 'role'],
		['place', 'City', 'place'],
		['pay', 'Pay', 'money'],
		['basis', 'Basis', 'text'],
		['fte', 'FTE', 'number'],
		['start', 'Start', 'date'],
		['year', 'Year', 'year'],
		['site', 'Site', 'text'],
	] as const
).map(([id, title, kind]) => ({
	id,
	title,
	hint: '',
	kind,
	isRequired: id === 'role' || id === 'pay',
	names: [],
}));

const ROLES = [
	['29-2072', 'Medical Records Specialists', ['Coder']],
	['29-1141', 'Registered Nurses', ['RN']],
	['13-2099', 'Financial Specialists, All Other', ['Data Analyst']],
	['15-2041', 'Statisticians', ['Data Analyst']],
] as const;
const AREAS = [
	['99', 'United States'],
	['48', 'Texas'],
	['12420', 'Austin-Round Rock-San Marcos, TX'],
	['38860', 'Portland-South Portland, ME'],
	['38900', 'Portland-Vancouver-Hillsboro, OR-WA'],
] as const;

/** A few roles and areas, made in no time. */
export const TEST_VOCABULARY = {
	roles: ROLES.map(([code, title, alternateTitles]) => ({
		code,
		title,
		isPreferred: false,
		alternateTitles,
	})),
	areas: AREAS.map(([code, title]) => ({ code, title })),
	settings: [],
	credentials: [],
	measures: [],
};

/** A store with figures in it, and what takes a file in as the page does: only with rows. */
export async function withFigures() {
	const store = createMemoryStore();
	const item = { kind: 'figures', title: 'before', sha256: '', rows: 1 } as const;
	await store.put(item, { kind: 'figures', series: [] }, false);
	const before = store.list();
	return { isUnchanged: () => store.list() === before };
}
