import type { OwnItem, OwnPayload } from './own-item.ts';

type Given = Omit<OwnItem, 'id' | 'bytes' | 'isKept'>;

/** A small payroll of one person, as a page gives it to the store. */
export function payrollOf(title: string): readonly [Given, OwnPayload] {
	const person = {
		line: 2,
		name: 'Ada',
		title: 'Coder',
		role: '29-2072',
		area: '12420',
		annualPay: 52_000,
		fte: 1,
		site: null,
		grade: null,
		startDate: null,
		group: null,
		rangeMinimum: null,
		rangeMaximum: null,
	};
	return [
		{ kind: 'payroll', title, sha256: 'ab'.repeat(32), rows: 1 },
		{ kind: 'payroll', payroll: { title, people: [person] } },
	];
}

/** A release of one part with so many bytes. */
export function releaseOf(title: string, bytes: number): readonly [Given, OwnPayload] {
	const part = { table: 'wages', part: 'nation-2023', bytes: new Uint8Array(bytes).fill(7) };
	return [
		{ kind: 'release', title, sha256: 'cd'.repeat(32), rows: 3 },
		{ kind: 'release', release: { title, years: [2023], kind: 'nation', parts: [part] } },
	];
}

/** A series of one figure. */
export function figuresOf(title: string): readonly [Given, OwnPayload] {
	const figure = {
		series: 'a',
		line: 2,
		role: '29-2072',
		area: '99',
		setting: null,
		credential: null,
		year: 2025,
		measure: 'median',
		value: 51_000,
		period: 'annual',
	} as const;
	return [
		{ kind: 'figures', title, sha256: 'ef'.repeat(32), rows: 1 },
		{ kind: 'figures', series: [{ id: 'a', title, figures: [figure] }] },
	];
}
