/**
 * Guarantee: every figure of a payroll of 5,000 people is the one that another program, in another language, calculates from the same
 * tables; a state or the nation stands in only where that was chosen; and it takes no two seconds. Without it a mistake in our own
 * formulas would agree with itself.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	MARKET_POINTS,
	type Band,
	type Benchmark,
	type BenchmarkOptions,
	type BenchmarkPart,
	type Market,
} from '$lib/domain/benchmark.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { benchmarkPayroll } from '$lib/own/payroll/benchmark.ts';
import { marketNeeds, marketsAsked } from '$lib/own/payroll/markets.ts';
import { defaultOptions } from '$lib/own/payroll/options.ts';
import { payrollOf } from '$lib/own/payroll/payroll-rows.ts';
import { marketWages, marketYear } from '$lib/query/payroll/market-wages.ts';
import { DATASETS, openDatasets, type Datasets } from '../fixtures/open-datasets.ts';
import { madePeople, peopleCsv } from '../fixtures/payroll/made-people.ts';

const PEOPLE = madePeople(5000);

let tables: Datasets;
let folder: string;
beforeAll(async () => {
	tables = await openDatasets();
	folder = mkdtempSync(join(tmpdir(), 'paychart-payroll-'));
	writeFileSync(join(folder, 'people.csv'), peopleCsv(PEOPLE));
	await tables.host.ensure(marketNeeds(tables.context));
}, 120_000);
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await tables.host.close();
});

const { payroll, refused } = payrollOf({
	file: { name: 'people.csv', sha256: '', bytes: 0 },
	refused: [],
	rows: PEOPLE.map(({ line, role, area, low, high, ...others }) => ({
		line,
		cells: { title: role },
		values: { ...others, title: role, place: area, rangeMinimum: low, rangeMaximum: high },
	})),
});

interface Choice extends BenchmarkOptions {
	/** Whether percentiles are missing, and top codes, by a rule that both programs have: the newest release has neither. */
	readonly isSpoilt: boolean;
}

const PLAIN: Choice = { ...defaultOptions(2025), isSpoilt: false };

async function benchmarkOf({ isSpoilt, ...options }: Choice): Promise<Benchmark> {
	const markets = await tables.rows(marketsAsked(payroll.people, tables.context));
	const given = isSpoilt ? new Map([...markets].map(([key, own]) => [key, own.map(spoilt)])) : markets;
	return benchmarkPayroll(payroll, given, marketYear(tables.context), options);
}

function spoilt<Own extends Market>(market: Own): Own {
	const rest = Number(market.areaCode) % 3;
	if (rest === 0) return { ...market, p25: { value: null, flag: 'not_available' } };
	if (rest === 2) return market;
	const cut = (estimate: Estimate): Estimate =>
		(estimate.value ?? 0) > 120_000 ? { value: 120_000, flag: 'top_coded' } : estimate;
	return { ...market, ...Object.fromEntries(MARKET_POINTS.map((point) => [point, cut(market[point])])) };
}

/** What the other program prints. */
interface Independent {
	readonly people: readonly Readonly<Record<string, unknown>>[];
	readonly total: object;
	readonly bySite: object;
	readonly byGrade: object;
	readonly sensitivity: readonly object[];
	readonly payGap: object;
}

function independently(options: Choice): Independent | null {
	writeFileSync(join(folder, 'options.json'), JSON.stringify(options));
	const args = [
		'tests/independent/payroll.py',
		DATASETS,
		join(folder, 'people.csv'),
		join(folder, 'options.json'),
	];
	try {
		return JSON.parse(execFileSync('python3', args, { encoding: 'utf8', maxBuffer: 1e8 })) as Independent;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

/** Where two values differ, by path: sums in another order, and quantiles by another method, differ in their last digits. */
function differences(ours: unknown, theirs: unknown, path = ''): readonly string[] {
	if (typeof ours === 'number' && typeof theirs === 'number') {
		const isClose = Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
		return isClose ? [] : [`${path}: ${ours} and ${theirs}`];
	}
	if (typeof ours !== 'object' || typeof theirs !== 'object' || ours === null || theirs === null)
		return ours === theirs ? [] : [`${path}: ${String(ours)} and ${String(theirs)}`];
	const [left, right] = [new Map(Object.entries(ours)), new Map(Object.entries(theirs))];
	return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
		differences(left.get(key), right.get(key), `${path}/${key}`),
	);
}

function positionOf(band: Band): readonly (number | null)[] | null {
	switch (band.kind) {
		case 'at':
			return [band.percentile, band.percentile];
		case 'between':
			return [band.low, band.high];
		case 'below':
			return [null, band.percentile];
		case 'above':
			return [band.percentile, null];
		case 'unknown':
			return null;
	}
}

const part = ({ name: _, ...figures }: BenchmarkPart) => figures;
const byName = (parts: readonly BenchmarkPart[]) =>
	Object.fromEntries(parts.map((one) => [one.name, part(one)]));

const CHOICES: readonly (readonly [string, Partial<Choice>])[] = [
	['as published', {}],
	[
		'aged, with a fallback and own percentiles',
		{ isFallback: true, rate: 3.5, month: '2026-11', target: 60, midpoint: 75 },
	],
	['with percentiles missing, and top codes', { isSpoilt: true, isFallback: true, target: 25, midpoint: 33 }],
];

describe('5,000 people', () => {
	it('are all taken in', () => {
		expect(refused).toEqual([]);
		expect(new Set(PEOPLE.map(({ role, area }) => `${role}|${area}`)).size).toBeGreaterThan(600);
	});

	it.each(CHOICES)('%s: every figure is the other program’s', async (_, choice) => {
		const options = { ...PLAIN, ...choice };
		const theirs = independently(options);
		if (!theirs) {
			console.info('Not compared with an independent calculation: this machine has no python3.');
			return;
		}
		const ours = await benchmarkOf(options);
		const people = ours.people.map((person) => ({
			pay: person.pay,
			place: person.market.place,
			position: positionOf(person.band),
			marketRatio: person.marketRatio,
			compaRatio: person.compaRatio,
			target: person.target,
			gap: person.gap,
			cost: person.cost,
			penetration: person.penetration,
			below25: person.isBelowP25,
			below50: person.isBelowMedian,
		}));
		const found = {
			people,
			total: part(ours.total),
			bySite: byName(ours.bySite),
			byGrade: byName(ours.byGrade),
			sensitivity: ours.sensitivity,
			payGap: ours.payGap,
		};
		expect(differences(found, theirs).slice(0, 20)).toEqual([]);
	});

	it('meet every kind of market: own, stood in for, top-coded, without percentiles, without a row', async () => {
		const { people } = await benchmarkOf({ ...PLAIN, isFallback: true, isSpoilt: true });
		const kinds = new Set(people.map(({ band }) => band.kind));
		expect([...kinds].sort()).toEqual(['above', 'at', 'below', 'between', 'unknown']);
		expect(new Set(people.map(({ market }) => market.place))).toEqual(new Set(['own', 'state', 'nation']));
		expect(people.some(({ market }) => market.median.flag === 'top_coded')).toBe(true);
		expect(people.some(({ market }) => !market.isPublished)).toBe(true);
	});
});

it('the tables fetched before a file is chosen are all that any payroll needs', () => {
	const key = ({ table, part: of }: { table: string; part?: string }) => `${table}/${of ?? ''}`;
	const fetched = new Set(marketNeeds(tables.context).map(key));
	const pairs = payroll.people.map(({ role, area }) => ({ occCode: role, areaCode: area }));
	for (const need of marketWages(pairs, tables.context).needs) expect(fetched).toContain(key(need));
});
