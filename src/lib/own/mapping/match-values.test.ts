// Guarantees which spellings of titles and places are taken without asking, which are proposed, and which are asked about:
// a title matched too eagerly compares somebody's pay with another occupation's. And that it is quick for a large payroll.
import { expect, it } from 'vitest';
import type { Band } from './fields.ts';
import { ValueMatcher } from './match-values.ts';
import { siteVocabulary } from './vocabulary.fixture.ts';

const vocabulary = siteVocabulary();
const matcher = new ValueMatcher(vocabulary);

const TITLES: readonly (readonly [string, Band, string | null])[] = [
	['Medical Records Specialists', 'exact', '29-2072'],
	['medical records specialist', 'exact', '29-2072'],
	['MEDICAL RECORDS SPECIALIST', 'exact', '29-2072'],
	['Med Rec Spec', 'exact', '29-2072'],
	['Med. Records Spec.', 'exact', '29-2072'],
	['Specialist, Medical Records', 'exact', '29-2072'],
	['Medical Record Technician', 'exact', '29-2072'],
	['Coder', 'exact', '29-2072'],
	['Medical Coder', 'exact', '29-2072'],
	['Sr. Medical Coder', 'likely', '29-2072'],
	['Medical Coder II', 'likely', '29-2072'],
	['Lead Medical Coder', 'likely', '29-2072'],
	['Medcial Coder', 'likely', '29-2072'],
	['Coding Specialist', 'exact', '29-2072'],
	['Inpatient Coder', 'exact', '29-2072'],
	['29-2072', 'exact', '29-2072'],
	['29-2072.00', 'exact', '29-2072'],
	['HIM Director', 'exact', '11-9111'],
	['Director of HIM', 'exact', '11-9111'],
	['Dir, HIM', 'exact', '11-9111'],
	['HIM Mgr', 'ask', null],
	['Medical & Health Services Managers', 'exact', '11-9111'],
	['Nurse Mgr', 'exact', '11-9111'],
	['Health Data Analyst', 'exact', '29-9021'],
	['Cancer Registrar', 'exact', '29-9021'],
	['Cancer Registrar (CTR)', 'likely', '29-9021'],
	['CDI Specialist', 'exact', '29-9021'],
	['RN', 'exact', '29-1141'],
	['Registered Nurse', 'exact', '29-1141'],
	['Software Developer', 'exact', '15-1252'],
	['Sr Software Dev', 'likely', '15-1252'],
	['DBA', 'exact', '15-1242'],
	['Medical Transcriptionist', 'exact', '31-9094'],
	['Transcriptionist', 'likely', '31-9094'],
	['Data Analyst', 'ask', null],
	['Analyst', 'ask', null],
	['Manager', 'ask', null],
	['Front Desk', 'ask', null],
	['Medical Records Clerk', 'ask', null],
	['Wizard of Light Bulb Moments', 'ask', null],
	['???', 'ask', null],
	["Robert'); DROP TABLE wages;--", 'ask', null],
	['🦄 مدير', 'ask', null],
];

it.each(TITLES)('title %s: %s %s', (text, band, code) => {
	const [match] = matcher.match('role', new Map([[text, 1]]));
	expect([match?.band, match?.code]).toEqual([band, code]);
});

const PLACES: readonly (readonly [string, Band, string | null])[] = [
	['Dallas, TX', 'exact', '19100'],
	['Dallas', 'likely', '19100'],
	['Ft. Worth TX', 'exact', '19100'],
	['Arlington, Texas', 'exact', '19100'],
	['Dallas-Fort Worth', 'likely', '19100'],
	['DFW', 'likely', '19100'],
	['Dallas-Fort Worth-Arlington, TX', 'exact', '19100'],
	['Dalas, TX', 'likely', '19100'],
	['19100', 'exact', '19100'],
	['Austin', 'likely', '12420'],
	['austin tx', 'exact', '12420'],
	['AUSTIN, TEX.', 'exact', '12420'],
	['Portland', 'ask', null],
	['Portland, ME', 'exact', '38860'],
	['Portland, Oregon', 'exact', '38900'],
	['Springfield', 'ask', null],
	['Springfield, IL', 'exact', '44100'],
	['Columbus', 'ask', null],
	['Columbus, OH', 'exact', '18140'],
	['Texas', 'exact', '48'],
	['tx', 'exact', '48'],
	['Calif.', 'exact', '06'],
	['6', 'exact', '06'],
	['New York', 'ask', null],
	['New York, NY', 'exact', '35620'],
	['NYC', 'exact', '35620'],
	['Washington', 'ask', null],
	['Washington, D.C.', 'exact', '47900'],
	['DC', 'exact', '11'],
	['L.A.', 'ask', null],
	['Los Angeles', 'likely', '31080'],
	['St. Louis', 'likely', '41180'],
	['Saint Louis, Missouri', 'exact', '41180'],
	['Kansas City, KS', 'exact', '28140'],
	['Greater Boston', 'likely', '14460'],
	['Winston Salem, NC', 'exact', '49180'],
	['Minneapolis-St. Paul, MN', 'exact', '33460'],
	['Honolulu, HI', 'exact', '46520'],
	['Puerto Rico', 'exact', '72'],
	['Alaska nonmetropolitan area', 'exact', '0200006'],
	['USA', 'exact', '99'],
	['United States', 'exact', '99'],
	['Remote', 'ask', null],
	['Gotham City', 'ask', null],
];

it.each(PLACES)('place %s: %s %s', (text, band, code) => {
	const [match] = matcher.match('place', new Map([[text, 1]]));
	expect([match?.band, match?.code]).toEqual([band, code]);
});

it('says that ZIP codes are not read, even one that is an area’s code', () => {
	const [austin, zip] = matcher.match(
		'place',
		new Map([
			['12420', 1],
			['78701', 1],
		]),
	);
	expect([austin?.band, austin?.candidates[0]?.code]).toEqual(['ask', '12420']);
	expect([zip?.band, zip?.note]).toEqual([
		'ask',
		'ZIP codes are not read: choose the metropolitan area or the state.',
	]);
});

it.each([
	['measure', 'Average', 'mean'],
	['measure', 'P25', 'p25'],
	['measure', '10th pct', 'p10'],
	['credential', 'rhia', 'rhia'],
	['credential', 'Certified Coding Specialist', 'ccs'],
	['setting', 'General medical and surgical hospitals', 'naics-6221'],
] as const)('%s %s is %s', (kind, text, code) => {
	expect(matcher.match(kind, new Map([[text, 1]]))[0]).toMatchObject({ band: 'exact', code });
});

it('asks about every value once, with candidates that are in the vocabulary', () => {
	const codes = new Set(vocabulary.roles.map(({ code }) => code));
	const values = new Map(TITLES.map(([text], index) => [text, index + 1]));
	const matches = matcher.match('role', values);
	expect(matches.map(({ text, count }) => [text, count])).toEqual([...values]);
	for (const { candidates } of matches) for (const { code } of candidates) expect(codes).toContain(code);
});

it('gives each of a thousand misspelt titles a band, among sixty thousand names', () => {
	const names = vocabulary.roles.flatMap(({ alternateTitles }) => alternateTitles);
	const values = new Map(
		Array.from({ length: 1_000 }, (_, index) => [
			`${names[(index * 53) % names.length] ?? ''} Spcialist ${index}`,
			5,
		]),
	);
	const matches = new ValueMatcher(vocabulary).match('role', values);
	expect(matches.map(({ text }) => text)).toEqual([...values.keys()]);
	expect(matches.filter(({ band }) => band === 'exact')).toEqual([]);
});
