/**
 * Guarantee: an answer takes out what it says it takes out and nothing else, by the figures it names; what cannot be
 * told stays in; the order is the one that is announced. Without it the page would score in secret.
 */
import { describe, expect, it } from 'vitest';
import { narrowRoles, NO_ANSWERS, yearsToStudy, type EducationLevel } from './path-answers.ts';
import { ASSOCIATE, BACHELOR, CERTIFICATE, pathRow } from './path-row.fixture.ts';

const LEVELS: readonly EducationLevel[] = [
	{ id: 'high-school', title: 'High school diploma', order: 2, years: 0 },
	{ id: 'some-college', title: 'Some college', order: 3, years: null },
	{ id: 'associates', title: "Associate's degree", order: 5, years: 2 },
	{ id: 'bachelors', title: "Bachelor's degree", order: 6, years: 4 },
];
const level = (id: string): EducationLevel => {
	const found = LEVELS.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};

const MANAGER = pathRow('him', { code: '11-9111', title: 'Managers', median: 120_000, education: BACHELOR });
const ANALYST = pathRow('hit', { code: '15-1211', title: 'Analysts', median: 100_000, education: BACHELOR });
const REGISTRAR = pathRow('him', {
	code: '29-9021',
	title: 'Registrars',
	median: 68_000,
	education: ASSOCIATE,
});
const CODER = pathRow('him', { code: '29-2072', title: 'Coders', median: 51_000, education: CERTIFICATE });
const ABSENT = pathRow('hit', { code: '15-2051', title: 'Scientists', isAbsent: true });
const ROWS = [CODER, REGISTRAR, MANAGER, ANALYST];

const names = (found: ReturnType<typeof narrowRoles>) => found.kept.map(({ row }) => row.occupation.title);

describe('years still to study', () => {
	it('are the difference of two defined lengths, none where one has enough', () => {
		expect(yearsToStudy(MANAGER.occupation, level('associates'))).toEqual({ kind: 'years', years: 2 });
		expect(yearsToStudy(MANAGER.occupation, level('high-school'))).toEqual({ kind: 'years', years: 4 });
		expect(yearsToStudy(REGISTRAR.occupation, level('bachelors'))).toEqual({ kind: 'years', years: 0 });
		expect(yearsToStudy(CODER.occupation, level('associates'))).toEqual({ kind: 'years', years: 0 });
	});

	it('are not made up where a length is not defined', () => {
		expect(yearsToStudy(CODER.occupation, level('high-school'))).toMatchObject({ kind: 'undefined' });
		expect(yearsToStudy(MANAGER.occupation, level('some-college'))).toMatchObject({ kind: 'undefined' });
		const none = pathRow('hit', { education: null });
		expect(yearsToStudy(none.occupation, level('bachelors'))).toMatchObject({ kind: 'undefined' });
	});
});

describe('narrowing', () => {
	it('without an answer keeps all, the highest median first', () => {
		const found = narrowRoles(ROWS, NO_ANSWERS, LEVELS);
		expect(names(found)).toEqual(['Managers', 'Analysts', 'Registrars', 'Coders']);
		expect(found.removed).toEqual([]);
	});

	it('by years takes out what takes longer and names the column; what cannot be told stays', () => {
		const found = narrowRoles(ROWS, { ...NO_ANSWERS, study: 2 }, LEVELS);
		expect(names(found)).toEqual(['Registrars', 'Coders']);
		expect(found.removed.map(({ row, reason }) => [row.occupation.title, reason])).toEqual([
			['Managers', "Typical education: Bachelor's degree takes 4 years from there, more than 2"],
			['Analysts', "Typical education: Bachelor's degree takes 4 years from there, more than 2"],
		]);
	});

	it('counts the years from the education one has and orders by them', () => {
		const found = narrowRoles(ROWS, { ...NO_ANSWERS, have: 'associates', study: 2 }, LEVELS);
		expect(names(found)).toEqual(['Registrars', 'Coders', 'Managers', 'Analysts']);
		expect(found.removed).toEqual([]);
	});

	it('by leaning only orders', () => {
		const technology = narrowRoles(ROWS, { ...NO_ANSWERS, lean: 'technology' }, LEVELS);
		expect(names(technology)).toEqual(['Analysts', 'Managers', 'Registrars', 'Coders']);
		expect(technology.kept.map(({ isLeantTo }) => isLeantTo)).toEqual([true, false, false, false]);
		const management = narrowRoles(ROWS, { ...NO_ANSWERS, lean: 'management' }, LEVELS);
		expect(names(management)[0]).toBe('Managers');
	});

	it('by remote work changes nothing', () => {
		const plain = narrowRoles(ROWS, NO_ANSWERS, LEVELS);
		expect(narrowRoles(ROWS, { ...NO_ANSWERS, remote: 'yes' }, LEVELS)).toEqual(plain);
		expect(narrowRoles(ROWS, { ...NO_ANSWERS, remote: 'no' }, LEVELS)).toEqual(plain);
	});

	it('by place takes out what has no figure there, and counts a role on both sides once', () => {
		const found = narrowRoles([...ROWS, ABSENT, { ...REGISTRAR, side: 'hit' }], NO_ANSWERS, LEVELS);
		expect(found.kept).toHaveLength(4);
		expect(found.removed.map(({ reason }) => reason)).toEqual(['Pay there: no estimate published']);
	});
});
