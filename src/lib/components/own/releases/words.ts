import { formatCount } from '$lib/domain/format.ts';
import type { JoinedRelease } from '$lib/own/releases/join-release.ts';
import type { ReleaseProgress } from '$lib/own/releases/process-file.ts';
import { releaseTitle, tablesOf } from '$lib/own/releases/release-title.ts';

const counted = (number: number, word: string) => `${formatCount(number)} ${word}${number === 1 ? '' : 's'}`;

/** Every sentence of the part of the page that takes official releases. */
export const RELEASES = {
	lead: 'Have a table of the Bureau of Labor Statistics that this site doesn’t have? Add the file as published: a zip, a workbook or a CSV. Every chart then shows its rows too, in this browser alone.',
	examples: 'For example oesm25ma.zip, MSA_M2025_dl.xlsx, state_M2023_dl.xlsx or all_data_M_2024.xlsx.',
	choose: 'Choose official files',
	drop: 'Or drop them here.',
	replace: 'Replace the site’s figures where the file differs',
	notReady: 'Getting ready…',
	cancel: 'Cancel',
	refusedRows: 'Download the refused rows',
	added: 'Releases in this browser',
	none: 'No releases added yet.',
	remove: (title: string) => `Remove ${title}`,
	removeShort: 'Remove',
	shownIn: 'Now shown in',
	explore: (year: number) => `Explore, May ${year}`,
	compare: (year: number) => `Compare places, May ${year}`,
	progress(name: string, { of, rows, total }: ReleaseProgress): string {
		if (of === 'reading') return `${name}: ${formatCount(rows)} rows read`;
		if (of === 'fetching') return `${name}: ${formatCount(total ?? 0)} rows read, loading the site’s tables`;
		return `${name}: ${formatCount(rows)} of ${formatCount(total ?? rows)} rows joined`;
	},
	/** `Added 8,213 rows: May 2015, 11 metropolitan areas; 3 refused.` */
	result({ release, report }: JoinedRelease): string {
		const { added, filled, replaced, places, refusedCount, passedOver } = report;
		const parts = [
			added > 0 && `Added ${counted(added, 'row')}`,
			filled > 0 && `filled ${counted(filled, 'figure')} that the site lacked`,
			replaced > 0 && `replaced ${counted(replaced, 'figure')} of the site`,
		].filter((part) => part !== false);
		const done = parts.join(', ');
		const passed = passedOver.reduce((sum, [, rows]) => sum + rows, 0);
		const rest = [
			refusedCount > 0 && `${formatCount(refusedCount)} refused`,
			passed > 0 && `${formatCount(passed)} passed over: ${passedOver.map(([reason]) => reason).join(', ')}`,
		].filter((part) => part !== false);
		return `${done.charAt(0).toUpperCase()}${done.slice(1)}: ${releaseTitle(tablesOf(release), places)}${rest.map((part) => `; ${part}`).join('')}.`;
	},
	size: (bytes: number) =>
		bytes < 100_000 ? `${formatCount(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`,
	rows: (rows: number) => counted(rows, 'row'),
} as const;
