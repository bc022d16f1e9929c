import { nothingScene } from '$lib/charts/marks.ts';
import { listYears } from '$lib/domain/basis.ts';
import { CLAIM_GRADES, type ClaimGrade } from '$lib/domain/credential-row.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { axisTitle, tickFormat } from '$lib/charts/axis.ts';
import { claimMarks, signLegend, claimSign } from '$lib/charts/lane-legend.ts';
import type { Lane } from '$lib/charts/lane-columns.ts';
import { laneHead, lanesBlock } from '$lib/charts/lanes.ts';
import { rangeLegend } from '$lib/charts/legend.ts';
import { drawnValues, rangeMarks } from '$lib/charts/range-marks.ts';
import { roleInk } from '$lib/charts/role-ink.ts';
import type { Room, Scene } from '$lib/charts/scene.ts';
import { claimDatum, claimKey, claimLabel, claimSource, rangeDatum, rangeKey } from './datum.ts';
import { asWageEstimate, servedOccupations } from './occupations.ts';
import type { CredentialPayState } from './state.ts';

/**
 * Official pay ranges of the occupations the credentials serve, then what issuers' surveys and articles say holders
 * earn in marked lanes of their own, one for each grade of evidence, then the credentials without any figure.
 */
export function credentialPayLayout(state: CredentialPayState, room: Room): Scene {
	const lanes = [officialLane(state), ...CLAIM_GRADES.map((grade) => claimLane(state, grade))].filter(
		({ rows }) => rows.length > 0,
	);
	if (lanes.length === 0 && state.withoutFigure.length === 0) {
		return nothingScene(room);
	}
	const upper = lanesBlock(lanes, tickFormat('median', state.pay), room, 0);
	if (state.withoutFigure.length === 0) return { width: room.width, ...upper };
	const gap = lanes.length > 0 ? 26 : 0;
	const list = state.withoutFigure.map(({ credential }) => credential).join(', ');
	const lower = laneHead(
		'No figure available',
		`${list}: neither an issuer’s survey nor an article gives one, and none is filled in.`,
		room,
		upper.height + gap,
		false,
	);
	return {
		width: room.width,
		height: upper.height + gap + lower.height,
		marks: [...upper.marks, ...lower.marks],
		data: upper.data,
	};
}

function officialLane({ ranges, pay, dollars, realYear }: CredentialPayState): Lane {
	const served = servedOccupations(ranges);
	const inks = new Set(served.map(({ range }) => roleInk(range.occCode)));
	const [first] = inks;
	return {
		heading: `Official pay of the occupations served, May ${listYears(ranges.map(({ year }) => year))}`,
		remark:
			'Of all who work in them, certified or not. Which credential serves which occupation is our own mapping.',
		isMarked: false,
		legend: (room) =>
			rangeLegend(
				served.map(({ range }) => asWageEstimate(range)),
				'median',
				inks.size === 1 && first ? first : 'context',
				room,
			),
		axisTitle: axisTitle('median', pay, dollars, realYear),
		numberHead: 'Median',
		rows: served.map((occupation) => {
			const { range, credentials } = occupation;
			const row = asWageEstimate(range);
			return {
				key: rangeKey(occupation),
				label: range.occTitle,
				detail: credentials.join(', '),
				number: range.median.value === null ? '' : formatEstimate(range.median, 'median', pay),
				values: drawnValues(row, 'median'),
				reason: formatEstimate({ value: null, flag: range.median.flag }, 'median', pay),
				marks: (place) => rangeMarks(row, 'median', { ...place, thickness: 10, ink: roleInk(range.occCode) }),
				datum: (box) => rangeDatum(occupation, pay, box),
			};
		}),
	};
}

const HEADINGS: Readonly<Record<ClaimGrade, { readonly heading: string; readonly remark: string }>> = {
	issuer_survey: {
		heading: 'Issuers’ surveys of their members: no official figures',
		remark:
			'Means or medians of the members of an association who answered. A credential’s holders differ from others in years of work and place as well: this is not the credential’s effect.',
	},
	article_without_source: {
		heading: 'Articles without a source: no official figures',
		remark: 'The articles name no survey, no year and nobody who was asked.',
	},
};

function claimLane({ claims, pay, dollars, realYear }: CredentialPayState, grade: ClaimGrade): Lane {
	const rows = claims.filter(({ kind }) => kind === grade);
	const word = grade === 'issuer_survey' ? 'survey' : 'claim';
	const money = dollars === 'real' ? `${realYear ?? 'real'} dollars` : 'dollars as stated';
	return {
		...HEADINGS[grade],
		isMarked: true,
		legend: (room) => signLegend([claimSign(word)], room),
		axisTitle: `${pay === 'annual' ? 'Annual pay' : 'Hourly pay, annual / 2,080'}, ${money}`,
		numberHead: grade === 'issuer_survey' ? 'Survey' : 'Claim',
		rows: rows.map((claim) => ({
			key: claimKey(claim),
			label: claimLabel(claim),
			detail: `${claimSource(claim)}${claim.seen === 'secondary' ? ' (second hand)' : ''}`,
			number: claim.amount.value === null ? '' : formatEstimate(claim.amount, 'mean', pay),
			values: claim.amount.value === null ? [] : [claim.amount.value],
			reason: `no year stated: not in ${realYear ?? 'real'} dollars`,
			marks: ({ axis, middle }) =>
				claim.amount.value === null ? [] : claimMarks(axis.scale(claim.amount.value), middle),
			datum: (box) => claimDatum(claim, pay, box),
		})),
	};
}
