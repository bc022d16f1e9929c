import { formatCount, formatEstimate, formatPercent, formatTenths } from '$lib/domain/format.ts';
import { formatGrowth, growthBand } from '$lib/domain/outlook-row.ts';
import type { PathDetails } from '$lib/domain/path-details.ts';
import { gapWords } from '$lib/domain/gap.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import type { SideColumn } from './SideTables.svelte';

const NO_FIGURE = 'no figure published';
const MOST_SETTINGS = 3;
const MOST_DUTIES = 4;

/** Jobs, openings and growth of each occupation, the growth in the handbook's words too. */
export const OPPORTUNITIES: readonly SideColumn[] = [
	{
		title: 'Jobs',
		isNumber: true,
		write: ({ wage, gap }) =>
			wage ? formatEstimate(wage.employment, 'employment', 'annual') : gapWords(gap),
	},
	{
		title: 'Openings a year',
		isNumber: true,
		write: ({ projection }) => (projection?.openings == null ? NO_FIGURE : formatCount(projection.openings)),
	},
	{
		title: 'Growth',
		isNumber: true,
		write: ({ projection }) =>
			projection?.changePercent == null ? NO_FIGURE : formatGrowth(projection.changePercent),
	},
	{
		title: 'In the handbook’s words',
		write: ({ projection }) => (projection ? (growthBand(projection)?.words ?? '') : ''),
	},
];

/** What entry takes. */
export const ENTRY: readonly SideColumn[] = [
	{ title: 'Typical education', write: ({ occupation }) => occupation.education || 'none assigned' },
	{
		title: 'Years',
		isNumber: true,
		write: ({ occupation }) => {
			if (occupation.education === '') return '';
			return occupation.educationYears === null ? 'not defined' : String(occupation.educationYears);
		},
	},
	{ title: 'Work experience', write: ({ occupation }) => occupation.workExperience || 'none assigned' },
	{ title: 'Training on the job', write: ({ occupation }) => occupation.training || 'none assigned' },
];

const codeOf = ({ occupation }: PathRow) => occupation.occCode;

/** Where an occupation is paid best: industries of the handbook, metropolitan areas of OEWS. */
export function payColumns({ settings, places }: PathDetails): readonly SideColumn[] {
	return [
		{
			title: 'Industries that pay most',
			write: (row) => {
				const own = settings.filter(
					({ occCode, median }) => occCode === codeOf(row) && median.value !== null,
				);
				return orNone(
					own
						.slice(0, MOST_SETTINGS)
						.map(({ setting, median }) => `${setting}: ${formatEstimate(median, 'median', 'annual')}`),
					'none named by the handbook',
				);
			},
		},
		{
			title: 'Metropolitan areas that pay most',
			write: (row) =>
				orNone(
					places
						.filter(({ occCode, fromTop }) => occCode === codeOf(row) && fromTop <= MOST_SETTINGS)
						.slice(0, MOST_SETTINGS)
						.map(({ areaTitle, median }) => `${areaTitle}: ${formatEstimate(median, 'median', 'annual')}`),
					'none in the table',
				),
		},
	];
}

/** Where an occupation works, by share of its jobs. */
export function employerColumns({ settings }: PathDetails): readonly SideColumn[] {
	return [
		{
			title: 'Largest employers, share of jobs',
			write: (row) =>
				orNone(
					settings
						.flatMap((setting) =>
							setting.occCode === codeOf(row) && setting.sharePercent !== null
								? [{ name: setting.setting, share: setting.sharePercent }]
								: [],
						)
						.sort((a, b) => b.share - a.share)
						.slice(0, MOST_SETTINGS)
						.map(({ name, share }) => `${name}: ${formatPercent(share)}`),
					'no shares published',
				),
		},
	];
}

export function skillColumns({ skills }: PathDetails): readonly SideColumn[] {
	return [
		{
			title: 'Most important skills, 1–5',
			write: (row) =>
				orNone(
					skills
						.filter(({ occCode }) => occCode === codeOf(row))
						.map(({ skill, importance }) => `${skill} ${formatTenths(importance)}`),
					'not rated by O*NET',
					'; ',
				),
		},
	];
}

export function dutyColumns({ duties }: PathDetails): readonly SideColumn[] {
	return [
		{
			title: 'Duties',
			write: (row) =>
				orNone(
					duties
						.filter(({ occCode }) => occCode === codeOf(row))
						.slice(0, MOST_DUTIES)
						.map(({ duty }) => duty),
					'none written down',
					'; ',
				),
		},
	];
}

export function credentialColumns({ credentials }: PathDetails): readonly SideColumn[] {
	return [
		{
			title: 'Credentials that serve it',
			write: (row) =>
				orNone(
					credentials
						.filter(({ occCode }) => occCode === codeOf(row))
						.map(
							({ abbreviation, issuer, origin }) =>
								`${abbreviation} (${issuer}${origin === 'article' ? '; in the articles' : ''})`,
						),
					'none of the table',
					', ',
				),
		},
	];
}

/** Lines, or with `between` one line of them; `none` where there is nothing. */
function orNone(lines: readonly string[], none: string, between = ''): string | readonly string[] {
	if (lines.length === 0) return none;
	return between === '' ? lines : lines.join(between);
}
