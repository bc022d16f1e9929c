import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Control } from '../in-page/types.ts';

/** A choice to time: where the page stands before, and where the choice brings it. */
export interface Choice {
	readonly before: string;
	readonly search: string;
	readonly control: Control | null;
}

export interface ChoiceKind {
	readonly kind: string;
	/** Followed without being timed, so that the files of the kind are there; their times are told apart. */
	readonly first: readonly string[];
	readonly choices: readonly Choice[];
}

type CsvRecord = Readonly<Record<string, string>>;

async function read(datasets: string, table: string): Promise<readonly CsvRecord[]> {
	const text = await readFile(join(datasets, `${table}.csv`), 'utf8');
	return Papa.parse<CsvRecord>(text, { header: true, skipEmptyLines: true }).data;
}

const NEWEST_FIRST = (a: string, b: string) => Number(b) - Number(a);

/**
 * So many choices of each kind, no two alike: a kind with few values is chosen again for another role, so that no
 * answer has been kept from before. The last kind is the role filter over the whole country's tables.
 */
export async function choiceKinds(datasets: string, count: number): Promise<readonly ChoiceKind[]> {
	const occupations = await read(datasets, 'occupations');
	const newest = occupations.map(({ last_year = '' }) => last_year).sort(NEWEST_FIRST)[0] ?? '';
	const current = occupations.filter(({ last_year, level }) => last_year === newest && level === 'detailed');
	const roles = current
		.filter(({ in_health_information_set }) => in_health_information_set === 'true')
		.map(({ occ_code = '' }) => occ_code);
	const areas = await read(datasets, 'areas');
	const metros = areas
		.filter(({ kind, last_year }) => kind === 'metro' && last_year === newest)
		.map(({ area_code = '' }) => area_code);
	const firstYear = Math.min(...occupations.map(({ first_year }) => Number(first_year)));
	const years = Array.from({ length: Number(newest) - firstYear + 1 }, (_, index) =>
		String(Number(newest) - index),
	);
	const settings = (await read(datasets, 'settings')).map(({ setting_id = '' }) => setting_id);
	const credentials = (await read(datasets, 'credentials')).map(({ id = '' }) => id);
	const others = current.filter(({ in_health_information_set }) => in_health_information_set === 'false');
	const groups = [...new Set(others.map(({ major_group = '' }) => major_group))];
	const ofGroup = (group: string) =>
		others.filter(({ major_group }) => major_group === group).map(({ occ_code = '' }) => occ_code);

	const step = roles.length + 1;
	const at = <Value>(list: readonly Value[], index: number) => list[index % list.length] as Value;
	/** The index-th of all single ones, then of all pairs. */
	const some = (list: readonly string[], index: number) =>
		index < list.length ? at(list, index) : `${at(list, index)},${at(list, index * 7 + 3)}`;
	const each = (make: (index: number) => Choice) => Array.from({ length: count }, (_, index) => make(index));
	const plain = (kind: string, key: string, values: readonly string[]): ChoiceKind => ({
		kind,
		first: values.slice(0, 3).map((value) => `?${key}=${value}`),
		choices: values.slice(3, 3 + count).map((value, index) => ({
			before: `?${key}=${at(values, index + 2)}`,
			search: `?${key}=${value}`,
			control: null,
		})),
	});
	/** Another value of one key, each time for another role. */
	const another = (
		kind: string,
		key: string,
		values: readonly string[],
		control: (value: string) => Control | null,
	): ChoiceKind => ({
		kind,
		first: values.slice(0, count).map((value) => `?${key}=${value}`),
		choices: each((index) => {
			const role = `role=${some(roles, index + step)}`;
			const value = at(values, index);
			return { before: `?${role}`, search: `?${role}&${key}=${value}`, control: control(value) };
		}),
	});
	const list =
		(label: string) =>
		(value: string): Control => ({ kind: 'list', label, value });
	const titled: Readonly<Record<string, string>> = { hourly: 'Hourly', real: 'Real', local: 'Local' };
	const button = (value: string): Control => ({ kind: 'button', text: titled[value] ?? value });

	/** Chosen in a search box after being pointed at, from the default on. */
	const pointed = (
		kind: string,
		key: string,
		label: string,
		first: readonly string[],
		values: readonly string[],
	): ChoiceKind => ({
		kind: `${kind}, pointed at`,
		first,
		choices: values.map((value) => ({
			before: '',
			search: `?${key}=${value}`,
			control: { kind: 'option', label, value },
		})),
	});
	const firstOfGroups = groups.slice(0, count + 6).map((group) => `?role=${ofGroup(group)[0]}`);

	const numbers = Array.from({ length: count + 3 }, (_, index) => index);
	return [
		plain(
			'role',
			'role',
			numbers.map((index) => some(roles, index)),
		),
		plain('area', 'area', metros.slice(0, count + 3)),
		pointed('area', 'area', 'Place', [], metros.slice(-count)),
		another('year', 'year', years.slice(1), list('Year')),
		another('pay basis', 'pay', ['hourly'], button),
		another('dollars', 'dollars', ['real', 'local'], button),
		another('measure', 'measure', ['mean', 'p10', 'p25', 'p75', 'p90', 'employment', 'lq'], list('Measure')),
		plain(
			'setting',
			'setting',
			numbers.map((index) => some(settings, index)),
		),
		plain(
			'credential',
			'credential',
			numbers.map((index) => some(credentials, index)),
		),
		another('range', 'range', ['60000-90000', '50000-70000'], () => null),
		pointed(
			'role',
			'role',
			'Role',
			firstOfGroups,
			numbers
				.slice(0, count)
				.map((index) => ofGroup(at(groups, index)).at(-1 - Math.floor(index / groups.length)) ?? ''),
		),
		{
			kind: 'role, whole country',
			first: firstOfGroups,
			choices: each((index) => ({
				before: `?role=${at(ofGroup(at(groups, index + 5)), 1)}`,
				search: `?role=${at(ofGroup(at(groups, index)), 2 + Math.floor(index / groups.length))}`,
				control: null,
			})),
		},
	];
}
