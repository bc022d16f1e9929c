/**
 * Guarantee: a result gets the picture its columns suggest, every number of it is one that the result has, and what is not
 * drawn is counted. Without it codes would be drawn as figures, or rows would be missing unsaid.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkbenchAnswer } from '../../engine/workbench-answer.ts';
import { MOST_RANKED, chooseChart, quickFigure } from './quick-chart.ts';

type Cell = string | number | null;

/** A result whose numbers are columns of numbers. */
function result(names: readonly string[], rows: readonly (readonly Cell[])[]): WorkbenchAnswer {
	const isNumber = (at: number) => rows.some((row) => typeof row[at] === 'number');
	return {
		columns: names.map((name, at) => ({
			name,
			type: isNumber(at) ? 'DOUBLE' : 'VARCHAR',
			isNumber: isNumber(at),
		})),
		rows: rows.map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
		cut: { rows: false, columns: 0, cells: false },
	};
}

describe('the choice of a picture', () => {
	it('ranks a text and a number', () => {
		const answer = result(
			['state', 'median'],
			[
				['Iowa', 3],
				['Ohio', 5],
				['Utah', null],
			],
		);
		const choice = chooseChart(answer);
		expect(choice).toEqual({ kind: 'ranked', label: 0, value: 1 });
		if (!choice) return;
		expect(quickFigure(answer, choice)).toEqual({
			kind: 'ranked',
			value: 'median',
			rows: [
				{ at: 1, label: 'Ohio', value: 5 },
				{ at: 0, label: 'Iowa', value: 3 },
			],
			more: 0,
		});
	});

	it('draws lines by year, one for each name where there are names', () => {
		expect(
			chooseChart(
				result(
					['year', 'pay'],
					[
						[2024, 1],
						[2025, 2],
					],
				),
			),
		).toEqual({
			kind: 'lines',
			year: 0,
			value: 1,
			series: null,
		});
		const named = result(
			['year', 'role', 'pay'],
			[
				[2025, 'a', 4],
				[2024, 'a', 1],
				[2024, 'b', 9],
			],
		);
		const choice = chooseChart(named);
		expect(choice).toEqual({ kind: 'lines', year: 0, value: 2, series: 1 });
		if (!choice) return;
		expect(quickFigure(named, choice)).toMatchObject({
			series: [
				{ name: 'b', points: [{ year: 2024, value: 9 }] },
				{
					name: 'a',
					points: [
						{ year: 2024, value: 1 },
						{ year: 2025, value: 4 },
					],
				},
			],
		});
	});

	it('takes no line through rows of the same year', () => {
		const rows = [
			[2024, 'a', 1],
			[2024, 'a', 2],
			[2025, 'b', 3],
		] as const;
		expect(chooseChart(result(['year', 'role', 'pay'], rows))?.kind).toBe('ranked');
	});

	it('sets two numbers that vary beside each other, and ranks where the second is the same throughout', () => {
		const rows = [1, 2, 3, 4].map((at) => [`m${at}`, at, at * 2] as const);
		expect(chooseChart(result(['metro', 'x', 'y'], rows))).toEqual({ kind: 'points', x: 1, y: 2, label: 0 });
		const same = rows.map(([name, x]) => [name, x, 7] as const);
		expect(chooseChart(result(['metro', 'x', 'nation'], same))).toEqual({
			kind: 'ranked',
			label: 0,
			value: 1,
		});
	});

	it('has none for texts alone, for one row, and for years alone', () => {
		expect(
			chooseChart(
				result(
					['a', 'b'],
					[
						['x', 'y'],
						['z', 'w'],
					],
				),
			),
		).toBeNull();
		expect(chooseChart(result(['a', 'n'], [['x', 1]]))).toBeNull();
		expect(chooseChart(result(['year'], [[2024], [2025]]))).toBeNull();
		expect(chooseChart(result([], []))).toBeNull();
	});

	it('counts what is not drawn', () => {
		const answer = result(
			['a', 'n'],
			Array.from({ length: 100 }, (_, at) => [`r${at}`, at] as const),
		);
		const figure = quickFigure(answer, { kind: 'ranked', label: 0, value: 1 });
		expect(figure).toMatchObject({ more: 100 - MOST_RANKED });
	});

	it('draws finite numbers of the result alone, whatever is in it', () => {
		const cell = fc.oneof(
			fc.constant(null),
			fc.constantFrom(
				'nan',
				'inf',
				'-inf',
				'',
				' ',
				'1e999',
				'2024',
				'-0',
				'170141183460469231731687303715884105727',
			),
			fc.double().map(String),
			fc.string(),
		);
		const answers = fc
			.array(fc.record({ name: fc.oneof(fc.constant('year'), fc.string()), isNumber: fc.boolean() }), {
				maxLength: 5,
			})
			.chain((columns) =>
				fc.record({
					columns: fc.constant(columns.map((column) => ({ ...column, type: 'X' }))),
					rows: fc.array(fc.tuple(...columns.map(() => cell)), { maxLength: 12 }),
					cut: fc.constant({ rows: false, columns: 0, cells: false }),
				}),
			);
		fc.assert(
			fc.property(answers, (answer: WorkbenchAnswer) => {
				const choice = chooseChart(answer);
				const figure = choice && quickFigure(answer, choice);
				if (!figure) return;
				const numbers =
					figure.kind === 'ranked'
						? figure.rows.map(({ value }) => value)
						: figure.kind === 'points'
							? figure.points.flatMap(({ x, y }) => [x, y])
							: figure.series.flatMap(({ points }) => points.flatMap(({ year, value }) => [year, value]));
				const all = new Set(answer.rows.flat().map(Number));
				for (const number of numbers) {
					expect(Number.isFinite(number)).toBe(true);
					expect(all.has(number)).toBe(true);
				}
			}),
			{ numRuns: 3_000 },
		);
	});
});
