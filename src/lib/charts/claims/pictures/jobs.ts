import type { Estimate } from '$lib/domain/estimate.ts';
import { formatCount, formatCountBriefly, formatEstimate } from '$lib/domain/format.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { gridMarks, linearAxis, tickLabelMarks } from '../../axis.ts';
import { hatch } from '../../hatch.ts';
import { keyedMarks, nothingScene, rectMark, textMark } from '../../marks.ts';
import { breakingWidth, type Datum, type Ink, type Mark, type Room, type Scene } from '../../scene.ts';
import { wrap } from '../../text-width.ts';

/** An occupation's jobs within a side. */
export interface JobsPart {
	readonly occCode: SocCode;
	readonly occTitle: string;
	readonly year: number;
	readonly jobs: Estimate;
}

/** Occupations that somebody counts to one side. */
export interface JobsSide {
	readonly label: string;
	readonly ink: Ink;
	readonly parts: readonly JobsPart[];
}

/** One way to say who belongs to which side. */
export interface JobsGroup {
	readonly heading: string;
	readonly sides: readonly JobsSide[];
}

/** Jobs of both sides, by several ways of counting. */
export interface JobsPicture {
	readonly kind: 'jobs';
	readonly groups: readonly JobsGroup[];
}

const BAR = 16;
const LABEL = 13;
const DETAIL = 12;

/** A bar for each side, from zero, cut where one occupation ends; one without a published figure is hatched at its end. */
export function jobsLayout({ groups }: JobsPicture, room: Room): Scene {
	const all = groups.flatMap(({ sides }) => sides);
	if (all.every(({ parts }) => parts.length === 0)) return nothingScene(room);
	const axis = linearAxis(all.map(totalJobs), 0, room.width - 24, true, formatCountBriefly);
	const marks: Mark[] = [
		textMark(0, 12, 'Jobs, without the self-employed'),
		...tickLabelMarks(axis, 28, 0, room.width),
	];
	const data: Datum[] = [];
	const width = breakingWidth(room);
	let y = 36;
	const top = y;
	const content: Mark[] = [];
	for (const { heading, sides } of groups) {
		y += 8;
		for (const words of wrap(heading, width, LABEL, 600, 2)) {
			y += LABEL + 4;
			content.push(textMark(0, y, words, { ink: 'ink', size: LABEL, weight: 600 }));
		}
		for (const side of sides) {
			const start = y;
			y += LABEL + 6;
			const total = totalJobs(side);
			const more = side.parts.some(({ jobs }) => jobs.value === null) ? ' and more' : '';
			content.push(
				textMark(0, y, `${side.label}: ${formatCount(total)}${more}`, { ink: 'ink', size: LABEL }),
			);
			y += 5;
			content.push(...barMarks(side, (value) => axis.scale(value), y, room));
			y += BAR;
			const titles = side.parts.map(({ occTitle }) => occTitle);
			for (const words of wrap(shortList(titles), width, DETAIL, 400, 3)) {
				y += DETAIL + 3;
				content.push(textMark(0, y, words));
			}
			y += 4;
			data.push(sideDatum(heading, side, { x: 0, y: start + 4, width: room.width, height: y - start - 4 }));
		}
	}
	return {
		width: room.width,
		height: y + 8,
		marks: [...marks, ...gridMarks(axis, top - 4, y + 2), ...content],
		data,
	};
}

function totalJobs({ parts }: JobsSide): number {
	return parts.reduce((sum, { jobs }) => sum + (jobs.value ?? 0), 0);
}

function shortList(titles: readonly string[]): string {
	return titles.length > 4 ? `${titles.length} occupations` : titles.join('; ');
}

function barMarks(side: JobsSide, x: (value: number) => number, y: number, room: Room): readonly Mark[] {
	let sum = 0;
	const known = side.parts.filter(({ jobs }) => jobs.value !== null);
	const bars = known.map((part): Mark => {
		const from = x(sum);
		sum += part.jobs.value ?? 0;
		const gap = part === known.at(-1) ? 0 : 1;
		return keyedMarks(partKey(part), [rectMark(from, y, Math.max(0.5, x(sum) - from - gap), BAR, side.ink)]);
	});
	const isOpen = known.length < side.parts.length;
	return [
		...bars,
		...(isOpen ? [hatch(x(sum) + 2, y, Math.max(4, Math.min(18, room.width - x(sum) - 2)), BAR)] : []),
	];
}

function partKey({ occCode, year }: JobsPart): string {
	return `${occCode}|99|${year}`;
}

function sideDatum(heading: string, side: JobsSide, box: Pick<Datum, 'x' | 'y' | 'width' | 'height'>): Datum {
	const facts = side.parts.map(({ occTitle, year, jobs }) => ({
		name: `${occTitle}, May ${year}`,
		text: formatEstimate(jobs, 'employment', 'annual'),
		chosen: false,
	}));
	return {
		...box,
		key: `${heading}|${side.label}`,
		title: side.label,
		subtitle: heading,
		facts: [{ name: 'together', text: formatCount(totalJobs(side)), chosen: true }, ...facts],
		label: `${heading}, ${side.label}: ${formatCount(totalJobs(side))} jobs: ${facts.map(({ name, text }) => `${name}, ${text}`).join('; ')}.`,
	};
}
