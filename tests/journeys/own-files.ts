import { expect, type Locator, type Page } from '@playwright/test';
import { utils, write } from '@e965/xlsx';
import { yoursPart, type GivenFile } from './yours.ts';

/** What of the reader's rows must be found nowhere else, however it is written. */
export const SECRETS = ['61234', '61,234', '61.234', '74918', '74,918', '57891', 'Zebra', 'zebra', 'Peña'];

/** Signs of Windows-1252 that Latin-1 has none of. */
const OF_WINDOWS: Readonly<Record<string, string>> = { '€': '\x80', '–': '\x96', '“': '\x93', '”': '\x94' };

const windows1252 = (text: string) =>
	Buffer.from([...text].map((sign) => OF_WINDOWS[sign] ?? sign).join(''), 'latin1');

const HEADER = 'Job title;City;Employer type;Measure;Annual pay;Year;Source';
/**
 * Six figures that can be taken: one to confirm (line 3), one for a place that two metros may be (line 4), one of a setting, one
 * of an earlier year, one of a role that few pages draw; and two that cannot: no number (line 8), no such place (line 9).
 */
export const SURVEY_ROWS = [
	'Medical Records Specialists;Austin, TX;;Median;61.234,56;2025;Peña & Söhne – “Zebra” €',
	'Medical Recrods Specialists;United States;;Median;57.891,23;2025;',
	'Medical Records Specialists;Portland;;Median;74.918,07;2025;',
	'Medical Records Specialists;United States;Hospitals;Mean;63.457,89;2025;',
	'Medical Records Specialists;United States;;Median;52.345,67;2023;',
	'Registered Nurses;Texas;;Median;91.357,91;2025;',
	'Medical Records Specialists;Austin, TX;;Median;twelve;2025;',
	'Medical Records Specialists;Atlantis;;Median;66.666,66;2025;',
];

/** A German workbook's CSV: semicolons, Windows-1252, decimal commas. */
export const SURVEY: GivenFile = {
	name: 'zebra survey.csv',
	mimeType: 'text/csv',
	buffer: windows1252([HEADER, ...SURVEY_ROWS, ''].join('\r\n')),
};

/** The same header, other figures. */
export const NEXT_SURVEY: GivenFile = {
	...SURVEY,
	name: 'next survey.csv',
	buffer: windows1252([HEADER, ...SURVEY_ROWS.slice(0, 3), ''].join('\r\n').replaceAll('61.234', '62.111')),
};

/** Tabs, UTF-16 with its mark, as Excel saves “Unicode text”. */
export const TABBED: GivenFile = {
	name: 'tabs.txt',
	mimeType: 'text/plain',
	buffer: Buffer.from(
		'\uFEFFOccupation\tMetro area\tMedian\tP90\r\n' +
			'29-2072\t12420\t$58,000\t$88,000\r\n15-1211\t12420\t$99,000\t$130,000\r\n',
		'utf16le',
	),
};

/** A workbook with a title above its table, and hourly pay. */
export function workbook(): GivenFile {
	const book = utils.book_new();
	const rows = [
		['Offers of the year'],
		[],
		['Position', 'State', 'Hourly wage'],
		['Medical Records Specialists', 'Texas', 29.5],
		['Medical and Health Services Managers', 'Texas', 61.25],
	];
	utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Offers');
	return {
		name: 'offers.xlsx',
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
	};
}

/** The part of the page that takes tables of figures. */
export const figuresPart = (page: Page): Locator => yoursPart(page, 'figures');

export const seriesList = (page: Page): Locator =>
	figuresPart(page).getByRole('list', { name: 'Your series' }).getByRole('listitem');

export async function give(page: Page, file: GivenFile): Promise<void> {
	const input = figuresPart(page).locator('input[type="file"]');
	await expect(input).toBeEnabled();
	await input.setInputFiles(file);
}

export const pressed = (page: Page, name: string | RegExp): Promise<void> =>
	figuresPart(page).getByRole('button', { name, exact: true }).click();

/** What the values of one field mean. */
export const valuesOf = (page: Page, field: string): Locator =>
	figuresPart(page).getByRole('region', { name: field, exact: true });

/** Chooses among the codes of a value by typing. */
export async function decide(page: Page, value: string, typed: string, option: RegExp): Promise<void> {
	await figuresPart(page)
		.getByRole('combobox', { name: `What “${value}” means` })
		.fill(typed);
	await page.getByRole('listbox').getByRole('option', { name: option }).first().click();
}

/** Takes the survey in, as a reader who looks at every value would. */
export async function addSurvey(
	page: Page,
	{ name, isKept }: { name: string; isKept: boolean },
): Promise<void> {
	await give(page, SURVEY);
	await pressed(page, 'Go on to the values');
	await valuesOf(page, 'Role').getByRole('button', { name: 'Confirm it' }).click();
	await decide(page, 'Portland', 'Vancouver', /Portland-Vancouver/);
	await figuresPart(page).getByRole('checkbox', { name: 'Leave out: Atlantis' }).check();
	await pressed(page, 'Check the rows');
	await figuresPart(page).getByLabel('Name of the series').fill(name);
	await figuresPart(page).getByRole('checkbox', { name: 'Keep on this device' }).setChecked(isKept);
	await pressed(page, 'Take in 6 rows');
	await expect(seriesList(page)).toContainText([name]);
}

/** Everything a tab asked for, sent, or keeps in its address, as text. Begins with the call. */
export function watchTraffic(page: Page): () => string {
	const seen: string[] = [];
	page.context().on('request', (request) => {
		seen.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()));
	});
	return () => seen.map((text) => `${text}\n${decoded(text)}`).join('\n') + page.url();
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
