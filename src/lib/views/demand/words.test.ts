/**
 * Guarantee: the words over postings follow from the figures and say whose they are, of which sector, to which day and how
 * adjusted; of every chosen role they say which sector is nearest, or that none is. Without it an index of a company would be read
 * as the demand for an occupation.
 */
import { describe, expect, test } from 'vitest';
import { NOT_OFFICIAL, type PostingPoint, type PostingSector } from '$lib/domain/postings.ts';
import { MOST_TITLE_WORDS, wordCount } from '$lib/charts/title.ts';
import { demandNotes, demandWords, sectorSentences } from './words.ts';

const point = (date: string, value: number | null): PostingPoint => ({
	series: 'sector_index',
	sectorId: 'medical-information',
	sectorTitle: 'Medical Information',
	date,
	value,
});
const sector = (occCode: string, occTitle: string, own: Partial<PostingSector> = {}): PostingSector => ({
	occCode,
	occTitle,
	sectorId: 'medical-information',
	sectorTitle: 'Medical Information',
	jobTitles: 'patient services representative, coding specialist',
	hasIndex: true,
	reason: 'A reason.',
	...own,
});
const SECTORS = [
	sector('29-2072', 'Medical Records Specialists'),
	sector('29-9021', 'Health Information Technologists and Medical Registrars'),
	sector('15-2051', 'Data Scientists', {
		sectorId: 'mathematics',
		sectorTitle: 'Mathematics',
		jobTitles: 'analyst, data scientist',
	}),
	sector('15-1212', 'Information Security Analysts', { sectorId: 'x', sectorTitle: 'X', hasIndex: false }),
];
const wordsOf = (...points: readonly PostingPoint[]) => demandWords({ points }, SECTORS);
const titleOf = (value: number) => wordsOf(point('2020-02-01', 100), point('2024-09-27', value)).title;

describe('title', () => {
	test.each([
		[107.12, 'Postings for medical information stood 7% above February 2020 in September 2024'],
		[69.65, 'Postings for medical information stood 30% below February 2020 in September 2024'],
		[100.3, 'Postings for medical information in September 2024 stood where they were in February 2020'],
	])('of %d', (value, title) => {
		expect(titleOf(value)).toBe(title);
		expect(wordCount(title)).toBeLessThanOrEqual(MOST_TITLE_WORDS);
	});

	test('speaks of the newest figure there is, and of none where there is none', () => {
		expect(wordsOf(point('2020-02-01', 100), point('2024-08-31', 110), point('2024-09-27', null)).title).toBe(
			'Postings for medical information stood 10% above February 2020 in August 2024',
		);
		expect(wordsOf().title).toBe('No index of postings for medical information');
	});
});

describe('subtitle', () => {
	test('names the sector with what it holds, the last day, the adjustment and the company', () => {
		expect(wordsOf(point('2020-02-01', 100), point('2024-09-27', 107.12)).subtitle).toBe(
			`Indeed postings index, sector “Medical Information” (patient services representative, coding specialist), United States, to September 27, 2024, seasonally adjusted by the publisher’s old method. ${NOT_OFFICIAL}.`,
		);
	});

	test('claims no old method of figures that are newer than it', () => {
		const { subtitle } = wordsOf(point('2020-02-01', 100), point('2025-03-31', 90));
		expect(subtitle).toContain('seasonally adjusted by the publisher. ');
		expect(subtitle).not.toContain('old method');
	});
});

test('the summary gives the other two series with their own dates, and says that they are a company’s', () => {
	const { summary } = wordsOf(
		point('2020-02-01', 100),
		point('2022-01-31', 190.4),
		point('2024-09-27', 107.12),
		{ ...point('2026-08-14', 101.79), series: 'all_index', sectorId: '', sectorTitle: 'All sectors' },
		{ ...point('2026-02', 39.49), series: 'states_pay' },
	);
	expect(summary).toBe(
		`Medical Information: 107.1 on September 27, 2024, February 1, 2020 being 100. Highest of the days drawn: 190.4 on January 31, 2022. All postings together, adjusted by another method: 101.8 on August 14, 2026. Postings that state pay in February 2026: Medical Information 39.5%. ${NOT_OFFICIAL}.`,
	);
});

describe('which sector stands beside a role', () => {
	const sentences = (...roles: readonly string[]) =>
		sectorSentences(
			roles,
			SECTORS,
			(code) => ({ '11-9111': 'Medical and Health Services Managers' })[code] ?? code,
		);
	const OTHERS = 'A sector holds other jobs too: it isn’t a count of an occupation.';

	test('without a choice that of coders and registrars', () => {
		expect(sentences()).toEqual([
			'Nearest of Indeed’s sectors: “Medical Information” for medical records specialists and health information technologists and medical registrars.',
			OTHERS,
		]);
	});

	test('of each chosen role, and that managers have none', () => {
		expect(sentences('15-2051', '29-2072', '11-9111')).toEqual([
			'Nearest of Indeed’s sectors: “Medical Information” for medical records specialists; “Mathematics” for data scientists.',
			'No sector matches medical and health services managers.',
			OTHERS,
		]);
		expect(sentences('11-9111')).toEqual(['No sector matches medical and health services managers.']);
	});

	test('a sector without an index is none', () => {
		expect(sentences('15-1212')).toEqual(['No sector matches 15-1212.']);
	});

	test('many roles without one are counted', () => {
		expect(sentences('29-2072', 'a', 'b', 'c', 'd', 'e')[1]).toBe('No sector matches the other 5 roles.');
		expect(sentences('a', 'b', 'c', 'd', 'e')).toEqual(['No sector matches any of the 5 roles.']);
	});
});

test('the notes say that nothing is averaged, why two indexes are apart, and the reason for the sector', () => {
	const notes = demandNotes(SECTORS).join(' ');
	expect(notes).toContain(NOT_OFFICIAL);
	expect(notes).toContain('CC BY 4.0');
	expect(notes).toMatch(/None is averaged/);
	expect(notes).toMatch(/never share an axis/);
	expect(notes).toContain('Medical Records Specialists: A reason.');
	expect(notes).not.toContain('Data Scientists');
});
