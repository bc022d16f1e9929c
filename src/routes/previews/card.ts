import { lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import type { Mark } from '$lib/charts/scene.ts';
import { escapeMarkup, sceneMarkup } from '$lib/charts/scene-markup.ts';
import { ellipsis, textWidth, wrap } from '$lib/charts/text-width.ts';
import { fileTheme } from '$lib/charts/theme.ts';
import { FONT_FAMILY } from '$lib/charts/typeface/family.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import type { Period } from '$lib/domain/measure.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { PREVIEW } from '../head/page-head.ts';

/** The inks of every card, as literal colours; its theme is the light one. */
export const CARD_INKS = (['paper', 'ink', 'ink-soft', 'context', 'accent', 'highlight'] as const).map(
	fileTheme('light'),
);

/** What stands over and under every card. */
interface Frame {
	readonly title: string;
	readonly subtitle: string;
	/** Whose figures they are; empty where there are none. */
	readonly source: string;
}

/** One line of a card: what earns how much. */
export interface CardLine {
	readonly name: string;
	readonly median: Estimate;
	readonly pay: Period;
}

const MARGIN = 56;
const INNER = PREVIEW.width - 2 * MARGIN;
/** Read on a telephone, a card is a third as wide. */
const SIZES = { title: 56, subtitle: 30, figure: 120, line: 34, small: 28 };
const LINES = 5;

/** The card of one row: its median in large, its percentiles as a range under it. */
export function rangeCard(frame: Frame, row: WageRow | null, pay: Period): string {
	return card(frame, (top) => {
		if (row === null) return [];
		const figure = formatEstimate(row.median, 'median', pay);
		const isNumber = row.median.value !== null;
		const size = isNumber ? SIZES.figure : SIZES.title;
		const base = top + SIZES.figure * 0.9;
		const unit = pay === 'hourly' ? 'an hour, median' : 'a year, median';
		const large = [
			textMark(MARGIN, base, figure, { size, weight: 600, ink: 'ink' }, INNER),
			...(isNumber
				? [textMark(MARGIN + textWidth(figure, size, 600) + 24, base, unit, { size: SIZES.line })]
				: []),
		];
		return [...large, ...rangeMarks(row, pay, base + 60)];
	});
}

/** From the 10th percentile to the 90th, drawn to their scale; nothing where BLS did not publish all of them. */
function rangeMarks(row: WageRow, pay: Period, y: number): readonly Mark[] {
	const { p10, p25, median, p75, p90 } = row;
	const ends = [p10.value, p25.value, median.value, p75.value, p90.value];
	const [first, second, middle, fourth, last] = ends;
	if (ends.some((value) => value === null) || first == null || last == null || last <= first) return [];
	const at = (value: number | null | undefined) =>
		MARGIN + (((value ?? first) - first) / (last - first)) * INNER;
	const label = (estimate: Estimate, words: string, x: number, anchor: 'start' | 'end') => [
		textMark(x, y + 80, formatEstimate(estimate, 'median', pay), {
			size: SIZES.line,
			weight: 600,
			ink: 'ink',
			anchor,
		}),
		textMark(x, y + 116, words, { size: SIZES.small, anchor }),
	];
	return [
		lineMark(MARGIN, y + 18, PREVIEW.width - MARGIN, y + 18, 'context', 6),
		rectMark(at(second), y, at(fourth) - at(second), 36, 'context'),
		rectMark(at(middle) - 4, y - 12, 8, 60, 'accent'),
		...label(p10, 'one in ten earns less', MARGIN, 'start'),
		...label(p90, 'one in ten earns more', PREVIEW.width - MARGIN, 'end'),
	];
}

/** The card of some lines: each with its median and a bar as long as that, from nothing. */
export function listCard(frame: Frame, lines: readonly CardLine[]): string {
	const shown = lines.filter(({ median }) => median.value !== null).slice(0, LINES);
	const most = Math.max(1, ...shown.map(({ median, pay }) => yearly(median, pay)));
	return card(frame, (top) => {
		const step = Math.min(76, (PREVIEW.height - 90 - top) / Math.max(1, shown.length));
		return shown.flatMap(({ name, median, pay }, index) => {
			const y = top + index * step;
			const figure = formatEstimate(median, 'median', pay);
			const figureWidth = textWidth(figure, SIZES.line, 600) + 24;
			return [
				textMark(MARGIN, y + 34, name, { size: SIZES.line, ink: 'ink' }, INNER - figureWidth),
				textMark(PREVIEW.width - MARGIN, y + 34, figure, {
					size: SIZES.line,
					weight: 600,
					ink: 'ink',
					anchor: 'end',
				}),
				rectMark(MARGIN, y + 48, INNER, 8, 'highlight'),
				rectMark(MARGIN, y + 48, (yearly(median, pay) / most) * INNER, 8, index === 0 ? 'accent' : 'context'),
			];
		});
	});
}

/** Only for the length of a bar: an hourly figure is as long as its 2,080 hours. */
function yearly({ value }: Estimate, pay: Period): number {
	return (value ?? 0) * (pay === 'hourly' ? 2080 : 1);
}

/** A complete SVG file. `content` is given where it begins. */
function card({ title, subtitle, source }: Frame, content: (top: number) => readonly Mark[]): string {
	const marks: Mark[] = [];
	let y = MARGIN - 8;
	for (const line of wrap(title, INNER, SIZES.title, 600, 2)) {
		y += SIZES.title * 1.1;
		marks.push(textMark(MARGIN, y, line, { size: SIZES.title, weight: 600, ink: 'ink' }));
	}
	y += SIZES.subtitle * 1.5;
	marks.push(textMark(MARGIN, y, subtitle, { size: SIZES.subtitle }, INNER));
	const foot = PREVIEW.height - 36;
	const name = 'Paychart';
	const room = INNER - textWidth(name, SIZES.subtitle, 600) - 24;
	marks.push(
		...content(y + 32),
		textMark(PREVIEW.width - MARGIN, foot, name, {
			size: SIZES.subtitle,
			weight: 600,
			ink: 'accent',
			anchor: 'end',
		}),
		textMark(MARGIN, foot, ellipsis(source, room, SIZES.small, 400), { size: SIZES.small }),
	);
	const theme = fileTheme('light');
	const { width, height } = PREVIEW;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
		`font-family="${escapeMarkup(FONT_FAMILY)}"><rect width="${width}" height="${height}" fill="${theme('paper')}"/>` +
		`${sceneMarkup(marks, theme)}</svg>`
	);
}
