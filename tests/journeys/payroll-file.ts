/** A payroll as payroll systems write them, and the way of a reader who gives it to the page. */
import { expect, type Locator, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { csvFile, openYours, yoursPart } from './yours.ts';

/** Headers and titles as payroll systems write them; a pay that is missing, and places that have to be asked for. */
export const HEADER = 'Emp Name,Posn Ttl,Dept Nm,Wrk Loc,Base Rt,Hr/Yr,FTE %,Gr,DOH,Grd Min,Grd Max,Sex';
export const ROWS: readonly string[] = [
	'Zelda Quill,Med Coder II,HIM,"Austin, TX",24.10,H,100,C2,5/14/2012,18.00,30.00,F',
	'Ymir Quill,Medical Coder 2,HIM,"Austin, TX",25.40,H,100,C2,11/2/2015,18.00,30.00,F',
	'Xena Quill,Sr. Coder,HIM,Portland,61200,Y,100,C3,3/20/2010,45000,80000,F',
	'Wanda Quill,HIM Coding Specialist,HIM,Portland,27.80,H,80,C2,1/15/2020,18.00,30.00,F',
	'Vito Quill,ROI Clerk,HIM,"San Antonio, TX",18.20,H,100,C1,6/1/2021,15.00,24.00,F',
	'Ulla Quill,Release of Information Specialist,HIM,"San Antonio, TX",19.75,H,50,C1,7/18/2019,15.00,24.00,M',
	'Tove Quill,Dir HIM,HIM,"Austin, TX",132000,Y,100,M2,2/28/2008,110000,180000,M',
	'Sven Quill,HIM Mgr,HIM,Portland,98000,Y,100,M1,10/31/2017,85000,140000,M',
	'Rhea Quill,Cancer Registrar,Cancer Ctr,"Austin, TX",71200,Y,100,C3,4/22/2016,48000,92000,M',
	'Quin Quill,EHR Analyst,IT,Dallas,88400,Y,100,C4,9/13/2018,72000,128000,M',
	'Pia Quill,Medical Transcriptionist,HIM,"San Antonio, TX",17.10,H,100,C1,5/5/2005,15.00,24.00,X',
	'Otto Quill,Medical Records Clerk,HIM,Springfield,21.90,H,100,C1,5/14/2012,18.00,30.00,X',
	'Nell Quill,Med Coder II,HIM,"Austin, TX",n/a,H,100,C2,5/14/2012,18.00,30.00,F',
];
export const CSV = `${HEADER}\n${ROWS.join('\n')}\n`;

export const part = (page: Page) => yoursPart(page, 'payroll');
export const input = (page: Page) => part(page).locator('input[type="file"]');
export const button = (page: Page, name: string | RegExp) => part(page).getByRole('button', { name });
export const figure = (page: Page) => page.locator('figure[data-view="benchmark"]');
const CONFIRM = /^Confirm (it|all \d+)$/;
const REST = /^Leave (the other \d+|it) out$/;

/** The page of a reader's own figures, ready; `window` has what was `printed` and the worker that is `reading`. */
export async function openReady(page: Page): Promise<void> {
	await page.addInitScript(() => {
		Object.assign(window, { printed: 0 });
		// A dialog of the browser's own would stop the journey.
		window.print = () => void Object.assign(window, { printed: 1 });
		const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')
			?.value as Worker['postMessage'];
		Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: []) {
			if (typeof message === 'object' && message && 'kind' in message && message.kind === 'survey')
				Object.assign(window, { reading: this });
			post.call(this, message, ...rest);
		};
	});
	await openYours(page);
	await expect(input(page)).toBeEnabled();
}

/** Values that this reader leaves out: nobody says which Springfield. */
const LEFT_OUT = 'Springfield';
/** What is typed for a place that is asked for; every title that is asked for is one of medical records. */
const PLACES = [
	['Portland', 'Vancouver'],
	['Hill Country', 'Hill Country'],
] as const;

/** Says what every value means that is asked for, by typing. */
async function chooseMeanings(page: Page, act: (target: Locator) => Promise<void>): Promise<void> {
	const labels = await part(page)
		.getByRole('combobox', { name: /^What “/ })
		.evaluateAll((boxes) =>
			boxes.flatMap((box) =>
				box instanceof HTMLInputElement && box.value === '' ? [box.getAttribute('aria-label') ?? ''] : [],
			),
		);
	for (const label of labels) {
		if (label.includes(LEFT_OUT)) continue;
		const box = part(page).getByLabel(label, { exact: true });
		await act(box);
		const place = PLACES.find(([written]) => label.includes(written));
		const meant = place?.[1] ?? 'Medical Records Specialists';
		await page.keyboard.type(meant);
		await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(meant);
		await page.keyboard.press('Enter');
		await expect(box).toHaveValue(new RegExp(meant));
	}
}

/** From the file to the figures of the payroll. `act`: presses what it is given, as this reader does. */
export async function compare(
	page: Page,
	text: string,
	act: (target: Locator) => Promise<void>,
): Promise<void> {
	await input(page).setInputFiles(csvFile('payroll.csv', text));
	await act(button(page, 'Go on to the values'));
	await expect(button(page, 'Check the rows')).toBeVisible();
	while (await button(page, CONFIRM).count()) await act(button(page, CONFIRM).first());
	await chooseMeanings(page, act);
	while (await button(page, REST).count()) await act(button(page, REST).first());
	await act(button(page, 'Check the rows'));
	await act(button(page, /^Compare \d+ (person|people)$/));
	await expect(figure(page).locator('figcaption')).toBeVisible();
}

export const click = (target: Locator) => target.click();
/** Goes to a control as keys do, and presses it there. */
export async function press(target: Locator): Promise<void> {
	await target.focus();
	await expect(target).toBeFocused();
	if ((await target.getAttribute('role')) !== 'combobox') await target.page().keyboard.press('Enter');
}

export const linesOf = (csv: string) =>
	csv
		.replace(/^\ufeff/, '')
		.trim()
		.split(/\r?\n/);
export const rowsIn = (csv: string) =>
	Papa.parse<Record<string, string>>(linesOf(csv).join('\n'), { header: true }).data;
