import { NATION } from '../../domain/area.ts';
import { isWageMeasure, type Measure } from '../../domain/measure.ts';
import type { OwnFigure, OwnSeries } from '../../domain/own-figures.ts';
import type { Field, MappedRow, MappedTable } from './fields.ts';
import { basisOf } from './map-row.ts';

/** Fields that are a measure each: columns of a wide table. */
const WIDE = [
	'median',
	'mean',
	'p10',
	'p25',
	'p75',
	'p90',
	'employment',
] as const satisfies readonly Measure[];

const field = (
	id: string,
	title: string,
	hint: string,
	kind: Field['kind'],
	names: readonly string[],
): Field => ({ id, title, hint, kind, isRequired: id === 'role', names });

const WIDE_NAMES: Readonly<Record<(typeof WIDE)[number], readonly [string, readonly string[]]>> = {
	median: [
		'Median',
		[
			'median',
			'a median',
			'h median',
			'p50',
			'50th percentile',
			'median pay',
			'median salary',
			'median wage',
		],
	],
	mean: [
		'Mean',
		['mean', 'average', 'avg', 'a mean', 'h mean', 'average pay', 'average salary', 'mean wage'],
	],
	p10: ['10th percentile', ['p10', '10th', 'a pct10', 'h pct10', 'pct10']],
	p25: ['25th percentile', ['p25', '25th', 'a pct25', 'h pct25', 'pct25', 'q1']],
	p75: ['75th percentile', ['p75', '75th', 'a pct75', 'h pct75', 'pct75', 'q3']],
	p90: ['90th percentile', ['p90', '90th', 'a pct90', 'h pct90', 'pct90']],
	employment: ['Jobs', ['employment', 'jobs', 'headcount', 'tot emp', 'total employment']],
};

/** What columns of a reader's own figures can be. */
export const FIGURE_FIELDS: readonly Field[] = [
	field('role', 'Role', 'A title or an occupation’s code.', 'role', [
		'role',
		'job title',
		'title',
		'job',
		'position',
		'occupation',
		'occ title',
		'occ code',
		'soc',
		'soc code',
	]),
	field(
		'place',
		'Place',
		'A city, metropolitan area or state. Without it, figures are the nation’s.',
		'place',
		['place', 'city', 'metro', 'metro area', 'location', 'area', 'area title', 'state', 'msa', 'region'],
	),
	field('value', 'Figure', 'One figure a row; what it measures is the next choice.', 'money', [
		'value',
		'figure',
		'pay',
		'salary',
		'wage',
		'annual pay',
		'annual salary',
		'base salary',
		'hourly wage',
		'hourly pay',
		'rate',
		'compensation',
		'amount',
	]),
	{
		...field('measure', 'Measure', 'What the figure is: median, mean, a percentile, jobs.', 'measure', [
			'measure',
			'statistic',
			'stat',
			'metric',
			'percentile',
		]),
		fallback: 'median',
	},
	...WIDE.map((id) => {
		const [title, names] = WIDE_NAMES[id];
		const hint = 'Where each measure has a column of its own.';
		return field(id, title, hint, id === 'employment' ? 'number' : 'money', names);
	}),
	field(
		'basis',
		'Paid by',
		'A column that says hourly or annual. Without it, the choice at each column holds.',
		'text',
		['basis', 'pay basis', 'pay period', 'unit', 'per', 'rate type', 'pay type'],
	),
	field('setting', 'Setting', 'An industry or kind of employer.', 'setting', [
		'setting',
		'industry',
		'sector',
		'employer type',
	]),
	field('credential', 'Credential', 'An abbreviation or a name.', 'credential', [
		'credential',
		'certification',
		'cert',
		'license',
	]),
	field('year', 'Year', 'Without it, figures stand beside every release.', 'year', [
		'year',
		'survey year',
		'date',
		'as of',
		'effective date',
		'period',
	]),
];

/** Why fields that were mapped make no figures yet, as a sentence; empty where they do. */
export function figureNeeds(mapped: ReadonlySet<string>): string {
	return ['value', ...WIDE].some((id) => mapped.has(id))
		? ''
		: 'Choose a column for “Figure”, or for one of the measures.';
}

/** A mapped table as a series of the reader's: one figure for each value, so several for a row of a wide table. */
export function ownSeriesOf(table: MappedTable, id: string, title: string): OwnSeries {
	return { id, title, figures: table.rows.flatMap((row) => figuresOf(row, table, id)) };
}

function figuresOf(row: MappedRow, { periods }: MappedTable, series: string): readonly OwnFigure[] {
	const { values, line } = row;
	const role = textOf(values.role);
	if (role === null) return [];
	const shared = {
		series,
		line,
		role,
		area: textOf(values.place) ?? NATION,
		setting: textOf(values.setting),
		credential: textOf(values.credential),
		year: typeof values.year === 'number' ? values.year : null,
	};
	const basis = basisOf(values);
	return ['value', ...WIDE].flatMap((id): readonly OwnFigure[] => {
		const value = values[id];
		if (typeof value !== 'number') return [];
		const measure = (id === 'value' ? (values.measure ?? 'median') : id) as Measure;
		const period = isWageMeasure(measure) ? (basis ?? periods?.[id] ?? 'annual') : 'annual';
		return [{ ...shared, measure, value, period }];
	});
}

function textOf(value: string | number | null | undefined): string | null {
	return typeof value === 'string' ? value : null;
}
