import { movedMarks, nothingScene } from '$lib/charts/marks.ts';
import type { CredentialClaim } from '$lib/domain/credential-row.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { tickFormat } from '$lib/charts/axis.ts';
import { bareClaimMark, claimMarks, claimSign, signLegend } from '$lib/charts/lane-legend.ts';
import type { Lane } from '$lib/charts/lane-columns.ts';
import { lanesBlock } from '$lib/charts/lanes.ts';
import { rangeLegend } from '$lib/charts/legend.ts';
import { drawnValues, rangeMarks } from '$lib/charts/range-marks.ts';
import { roleInks } from '$lib/charts/role-ink.ts';
import type { LinePart } from '$lib/charts/portion.ts';
import { measuresBeside, moneyFactor, movedAxes } from '$lib/charts/value-axis.ts';
import { lowered, type Block, type LimitedRoom, type Scene } from '$lib/charts/scene.ts';
import { claimDatum, claimKey, claimLabel, claimSource, rangeDatum, rangeKey } from './datum.ts';
import { asWageEstimate, type ServedOccupation } from './occupations.ts';
import { drawnClaims, drawnOccupations, rowsOfPart } from './rows.ts';
import type { CredentialPayState } from './state.ts';
import { nothingSentence, PANELS } from './words.ts';

/** From this width on the panels stand beside each other. */
const BESIDE_FROM = 900;
const GAP = { beside: 48, below: 28 } as const;
const NAMED = 3;

/**
 * Two panels, each with an axis of its own: the official pay of the occupations that the credentials lead to, and what
 * surveys and articles report, on a marked ground. `part`: lines of a file instead of those of the screen.
 */
export function credentialPayLayout(
	state: CredentialPayState,
	room: LimitedRoom,
	part: LinePart | null = null,
): Scene {
	const { occupations, claims } = part
		? rowsOfPart(state, room, part)
		: { occupations: drawnOccupations(state, room), claims: drawnClaims(state, room) };
	const lanes = [officialLane(occupations, state), claimLane(claims, state)].filter(
		({ rows }) => rows.length > 0,
	);
	if (lanes.length === 0) return nothingScene(room, nothingSentence(state));
	const beside = lanes.length > 1 && room.width >= BESIDE_FROM;
	const width = beside ? (room.width - GAP.beside) / 2 : room.width;
	let top = 0;
	let height = 0;
	const panels = lanes.map((lane, index): Block => {
		const block = lanesBlock([lane], tickFormat('median', state.pay), { ...room, width }, 0);
		const left = beside ? index * (width + GAP.beside) : 0;
		const at = top;
		height = Math.max(height, at + block.height);
		if (!beside) top += block.height + GAP.below;
		return {
			marks: [movedMarks(block.marks, at, left)],
			data: block.data.map((datum) => lowered(datum, at, left)),
			height: block.height,
			axes: movedAxes(block.axes, at, left),
		};
	});
	return {
		width: room.width,
		height,
		marks: panels.flatMap(({ marks }) => marks),
		data: panels.flatMap(({ data }) => data),
		axes: panels.flatMap(({ axes = [] }) => axes),
	};
}

function officialLane(occupations: readonly ServedOccupation[], state: CredentialPayState): Lane {
	const { pay, dollars, realYear, accents } = state;
	const inkOf = roleInks(accents);
	const inks = new Set(occupations.map(({ range }) => inkOf(range.occCode)));
	const [first] = inks;
	const real = dollars === 'real' && realYear !== null ? `, ${realYear} dollars` : '';
	return {
		...PANELS.official,
		isMarked: false,
		legend: (own) =>
			rangeLegend(
				occupations.map(({ range }) => asWageEstimate(range)),
				'median',
				inks.size === 1 && first ? first : 'context',
				own,
			),
		axisTitle: `${pay === 'annual' ? 'Annual pay' : 'Hourly pay'}${real}`,
		numberHead: 'Median',
		counts: { measures: measuresBeside('median'), pay, dollars: dollars === 'real' ? 'real' : 'nominal' },
		rows: occupations.map((occupation) => {
			const { range, credentials, credentialIds } = occupation;
			const factor = moneyFactor(range, dollars === 'real' ? 'real' : 'nominal');
			const row = asWageEstimate(range);
			const ink = inkOf(range.occCode);
			return {
				key: rangeKey(occupation),
				label: range.occTitle,
				detail: named(credentials),
				number: range.median.value === null ? '' : formatEstimate(range.median, 'median', pay),
				values: drawnValues(row, 'median'),
				reason: formatEstimate({ value: null, flag: range.median.flag }, 'median', pay),
				marks: (place) => rangeMarks(row, 'median', { ...place, thickness: 10, ink }),
				datum: (box) => rangeDatum(occupation, pay, box),
				slots: (middle) => [{ key: rangeKey(occupation), at: middle, factor, credentials: credentialIds }],
			};
		}),
	};
}

/** `RHIT, CCS, CCS-P and 13 more`: all of them are told when pointed at. */
function named(credentials: readonly string[]): string {
	const more = credentials.length - NAMED;
	if (more <= 1) return credentials.join(', ');
	return `${credentials.slice(0, NAMED).join(', ')} and ${more} more`;
}

function claimLane(rows: readonly CredentialClaim[], { pay, dollars, realYear }: CredentialPayState): Lane {
	const money = dollars === 'real' ? `${realYear ?? 'real'} dollars` : 'as reported';
	const has = (kind: (typeof rows)[number]['kind']) => rows.some((claim) => claim.kind === kind);
	return {
		...PANELS.reported,
		isMarked: true,
		legend: (own) =>
			signLegend(
				[
					has('issuer_survey') && claimSign('survey of members'),
					has('article_without_source') && {
						width: 18,
						text: 'article without a source',
						marks: (x, y) => [bareClaimMark(x + 9, y)],
					},
				],
				own,
			),
		axisTitle: `${pay === 'annual' ? 'Annual pay' : 'Hourly pay, annual / 2,080'}, ${money}`,
		numberHead: 'Reported',
		rows: rows.map((claim) => ({
			key: claimKey(claim),
			label: claimLabel(claim),
			detail: `${claimSource(claim)}${claim.seen === 'secondary' ? ' (second hand)' : ''}`,
			number: claim.amount.value === null ? '' : formatEstimate(claim.amount, 'mean', pay),
			values: claim.amount.value === null ? [] : [claim.amount.value],
			reason: `no year stated: not in ${realYear ?? 'real'} dollars`,
			marks: ({ axis, middle }) => {
				if (claim.amount.value === null) return [];
				const x = axis.scale(claim.amount.value);
				return claim.kind === 'issuer_survey' ? claimMarks(x, middle) : [bareClaimMark(x, middle)];
			},
			datum: (box) => claimDatum(claim, pay, box),
		})),
	};
}
