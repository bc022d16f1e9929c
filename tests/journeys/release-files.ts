/** Small files in the layout of official metro releases, and a browser of a reader who adds them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test as plain, type Locator, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { chromiumLaunch } from '../chromium.ts';
import { aSite, type ChangingSite } from './offline-site.ts';
import { yoursPart, type GivenFile } from './yours.ts';

interface Watch {
	readonly site: ChangingSite;
	/** Errors on the console and uncaught exceptions. */
	readonly complaints: string[];
	readonly expected: RegExp[];
}

/** A reader with a profile on disk, as readers have: the browser's cache is what a page lives on once a file is chosen. */
export const test = plain.extend<Watch>({
	site: aSite,
	baseURL: async ({ site }, use) => use(await site.open()),
	context: async ({ baseURL, serviceWorkers }, use) => {
		const profile = await mkdtemp(join(tmpdir(), 'paychart-profile-'));
		const context = await chromium.launchPersistentContext(profile, {
			...chromiumLaunch(),
			...(baseURL !== undefined && { baseURL }),
			...(serviceWorkers && { serviceWorkers }),
			acceptDownloads: true,
		});
		await use(context);
		await context.close();
		await rm(profile, { recursive: true });
	},
	expected: async ({}, use) => use([]),
	complaints: [
		async ({ context, expected }, use) => {
			const complaints: string[] = [];
			context.on('console', (message) => {
				if (message.type() === 'error') complaints.push(message.text());
			});
			context.on('weberror', (error) => complaints.push(String(error.error())));
			await use(complaints);
			const unexpected = complaints.filter((text) => !expected.some((known) => known.test(text)));
			expect(unexpected, 'complaints on the console').toEqual([]);
		},
		{ auto: true },
	],
});

const HEADER =
	'PRIM_STATE,AREA,AREA_NAME,OCC_CODE,OCC_TITLE,OCC_GROUP,TOT_EMP,EMP_PRSE,JOBS_1000,LOC_QUOTIENT,H_MEAN,A_MEAN,MEAN_PRSE,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY';

interface Metro {
	readonly state: string;
	readonly code: number;
	readonly name: string;
}

const METROS: readonly Metro[] = [
	{ state: 'TX', code: 12420, name: 'Austin-Round Rock, TX' },
	{ state: 'TX', code: 19100, name: 'Dallas-Fort Worth-Arlington, TX' },
	{ state: 'CA', code: 31080, name: 'Los Angeles-Long Beach-Anaheim, CA' },
	{ state: 'NY', code: 35620, name: 'New York-Newark-Jersey City, NY-NJ-PA' },
];

const ROLES = [
	['11-9111', 'Medical and Health Services Managers'],
	['15-1121', 'Computer Systems Analysts'],
	['29-2071', 'Medical Records and Health Information Technicians'],
] as const;

/** `median`: dollars a year; the other wages are at fixed distances from it. */
function line({ state, code, name }: Metro, [occ, title]: readonly [string, string], median: number): string {
	const annual = [0.6, 0.8, 1, 1.2, 1.5].map((share) => Math.round((median * share) / 10) * 10);
	const mean = Math.round((median * 1.05) / 10) * 10;
	const hourly = (wage: number) => (wage / 2080).toFixed(2);
	const hours = annual.map(hourly);
	return `${state},${code},"${name}",${occ},${title},detailed,1900,4.2,1.5,1.1,${hourly(mean)},${mean},1.3,${hours.join()},${annual.join()},,`;
}

const csv = (lines: readonly string[]) => [HEADER, ...lines, ''].join('\r\n');
const given = (name: string, content: string | Uint8Array): GivenFile => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(content),
});

/** When its zip was made: with the hour of the test in it, it would be another file each time. */
const PUBLISHED = '2017-03-31T10:00:00';

/** May 2016, which the site has of no metropolitan area: four of them, three roles, as the zip they are published in. */
export function metros2016(): GivenFile {
	const lines = METROS.flatMap((metro, at) =>
		ROLES.map((role, turn) => line(metro, role, 60_000 + 7_000 * at + 20_000 * turn)),
	);
	return given(
		'oesm16ma.zip',
		zipSync({ 'oesm16ma/MSA_M2016_dl.csv': [strToU8(csv(lines)), { mtime: PUBLISHED }] }),
	);
}

/** A median of May 2015 that the site has otherwise. */
export function otherFigure(): GivenFile {
	const [, , angeles] = METROS;
	if (!angeles) throw new Error('no metro');
	return given('MSA_M2015_dl.csv', csv([line(angeles, ROLES[0], 99_990)]));
}

/** May 2016 of thousands of places: it takes some seconds. */
export function longFile(): GivenFile {
	const lines = Array.from({ length: 30_000 }, (_, at) => {
		const metro = { state: 'TX', code: 10_000 + at, name: `Place ${at}, TX` };
		return ROLES.map((role, turn) => line(metro, role, 60_000 + 20_000 * turn)).join('\r\n');
	});
	return given('MSA_M2016_dl.csv', csv(lines));
}

/** Files that are not a release, each with what the reader is told. */
export function badFiles(): readonly (readonly [file: GivenFile, told: RegExp])[] {
	const good = metros2016().buffer;
	return [
		[given('MSA_M2016_dl.xlsx', ''), /The file is empty \(0 bytes\)/],
		[given('oesm16ma.zip', good.subarray(0, good.length - 60)), /truncated or damaged/],
		[given('MSA_M2016_dl.xlsx', '<!doctype html><p>Log in</p>'), /not what its name says/],
		[given('pay.csv', 'name,city,pay\nA,Austin,50000\n'), /give it under “Add your own figures”/],
	];
}

export const input = (page: Page): Locator => page.locator('input[data-releases]');
export const added = (page: Page): Locator => page.locator('[data-added]');
export const listed = (page: Page): Locator => page.locator('[data-release]');
/** What is said about files that were not added. */
export const refused = (page: Page): Locator =>
	yoursPart(page, 'releases').locator('[role="status"] .notice');

/** Chooses a file, once one can be chosen. */
export async function choose(page: Page, file: GivenFile): Promise<void> {
	await expect(input(page)).toBeEnabled({ timeout: 80_000 });
	await input(page).setInputFiles(file);
}

/** Adds a file and waits until it is there. */
export async function add(page: Page, file: GivenFile): Promise<void> {
	await choose(page, file);
	await expect(added(page)).toBeVisible();
}
