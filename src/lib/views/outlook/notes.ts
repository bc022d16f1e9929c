import { NATION } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { decade } from '$lib/domain/outlook-row.ts';
import { said } from '$lib/domain/phrases.ts';
import type { OutlookState } from './layout.ts';

/** What a reader must know to read these projections rightly. */
export function outlookNotes({ rows, states }: OutlookState, filters: Filters): readonly string[] {
	const [first] = rows;
	const known = new Set(rows.map(({ occCode }) => occCode));
	const without = filters.role.filter((code) => !known.has(code));
	const state = states.find(({ areaCode }) => areaCode !== NATION);
	const notes = [
		'Projections are of jobs, the self-employed among them, unlike the wage tables.',
		first &&
			`The median is the one BLS prints beside the projection, of May ${first.baseYear}, whatever dollars are chosen.`,
		'Bands are the Occupational Outlook Handbook’s, by growth rounded to a whole percent.',
		'New jobs a year are the decade’s gain shared out evenly; openings are BLS’s own figure.',
		state &&
			`State projections are of ${decade(state)} and made by the states; they are not on the axis of the national ones, and stand below them in table and file.`,
		without.length > 0 && `BLS projects no such code: ${without.join(', ')}.`,
	];
	return said(notes);
}
