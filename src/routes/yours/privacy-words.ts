import { formatCount } from '$lib/domain/format.ts';

/** `12.3 MB`, `184 kB` */
const sizeText = (bytes: number) =>
	bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${formatCount(Math.ceil(bytes / 1000))} kB`;

/** What a reader is told of getting ready, and of what leaves the page. */
export const READY = {
	idle: (bytes: number | null) =>
		`Before you choose a file, this page gets everything it needs${bytes ? ` (about ${sizeText(bytes)})` : ''}. After that it needs no connection.`,
	prepare: (bytes: number | null) => (bytes ? `Get ready (${sizeText(bytes)})` : 'Get ready'),
	again: 'Try again',
	loading: (loaded: number, bytes: number | null) =>
		bytes ? `Getting ready: ${sizeText(loaded)} of about ${sizeText(bytes)}` : 'Getting ready …',
	ready: 'Ready.',
	invite: 'You can turn off your connection now: everything on this page works offline.',
	offline: 'You are offline. Everything on this page works.',
	requests: 'Requests since you chose the file:',
	refused: (count: number) => `${formatCount(count)} more ${count === 1 ? 'was' : 'were'} tried and refused.`,
	noScript: 'This page needs JavaScript: your files are read by your own browser.',
} as const;

/** What a reader is told of their files, and can do with them. */
export const FILES = {
	lead: 'Your files stay in this browser. Closing the tab forgets them, unless you keep them.',
	none: 'You have given no file yet.',
	loading: 'Looking for files you kept …',
	file: 'File',
	size: 'Size',
	rows: 'Rows',
	keepTitle: 'Keep on this device',
	keep: (title: string) => `Keep “${title}” on this device`,
	kinds: { release: 'Official release', figures: 'Your figures', payroll: 'Payroll' },
	remove: 'Remove',
	removeOne: (title: string) => `Remove “${title}”`,
	removed: (title: string) => `Removed “${title}”.`,
	keeping: (title: string) => `“${title}” stays on this device until you remove it.`,
	notKeeping: (title: string) => `“${title}” is forgotten when you close this tab.`,
	total: (bytes: number) => `${sizeText(bytes)} in all.`,
	forget: 'Forget everything',
	forgetHint:
		'Removes all your files at once, kept ones too, in every open tab. The files on your disk stay.',
	forgot: 'Everything of yours is forgotten.',
	shared: 'On a shared computer, press “Forget everything” before you leave.',
	sizeText,
	receipt: 'Privacy receipt',
	receiptLead:
		'What this page measured since you chose a file: the file and its hash, every request, and what it cannot know.',
	show: 'Show the receipt',
	update: 'Update the receipt',
	making: 'Calculating …',
	text: 'Save as text',
	json: 'Save as JSON',
	print: 'Print',
	fileName: 'paychart-privacy-receipt',
} as const;
