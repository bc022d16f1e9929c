const kept = (isKept: boolean) => (isKept ? 'kept in this browser' : 'forgotten when the tab is closed');

/** Every sentence of the privacy receipt. */
export const RECEIPT = {
	title: 'Paychart privacy receipt',
	made: 'Made',
	version: 'Program and tables',
	noFile: 'No file was chosen since this page was opened.',
	file: 'File',
	bytes: 'Bytes',
	notCalculated: 'not calculated (the file is too large, cannot be read again, or the page is not on https)',
	chosen: 'Chosen',
	nothingMade: 'Result: nothing of it is in use.',
	madeOf: {
		release: (rows: string, isKept: boolean) =>
			`Result: read as an official release, ${rows} rows, ${kept(isKept)}.`,
		figures: (rows: string, isKept: boolean) =>
			`Result: read and mapped to own figures, ${rows} rows, ${kept(isKept)}.`,
		payroll: (rows: string, isKept: boolean) =>
			`Result: read, mapped and compared as a payroll, ${rows} rows, ${kept(isKept)}.`,
	},
	requests: 'Requests since the first file was chosen, on this page',
	refused: 'Requests that were tried and refused',
	absences: 'Visits to other pages of the site meanwhile (these load their own files and are not counted)',
	policy: 'Content security policy of this page',
	noPolicy: 'none found',
	limitsTitle: 'What this receipt cannot know',
	limits: [
		'It lists what the browser told this page, and what the page itself refused.',
		'A browser extension, the browser or the computer itself can see the page and send what it likes.',
		'Requests made inside background workers are not listed. They run only code of this site.',
		'The receipt is not signed: it is a record for you, not proof for others. Your browser’s network log shows the same independently.',
	],
} as const;
