import { rectMark, textMark } from '$lib/charts/marks.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import { publishedOf, type FilePicture, type Published } from '../published.ts';
import type { ShownView } from '../shown-view.ts';

/** A table as sources are named; made-up where a test does not say which. */
export function source(own: Partial<SourceEntry> = {}): SourceEntry {
	return {
		origin: 'wages/nation',
		publisher: 'U.S. Bureau of Labor Statistics',
		title: 'Occupational Employment and Wage Statistics, national cross-industry estimates',
		release: 'May 2025',
		address: 'https://www.bls.gov/oes/',
		obtained: '2026-06-01',
		...own,
	};
}

/** A picture with words around it as a view has them, but for what a test says. */
export function published(picture: FilePicture, own: Partial<ShownView<never>> = {}): Published {
	return publishedOf<never>(
		'pay-by-role',
		{
			words: {
				title: 'Managers earn 2.4× records specialists',
				subtitle: 'Annual wage, median and percentiles, United States, May 2025',
				summary: 'A row for each occupation.',
			},
			rows: [],
			columns: [],
			sources: [source()],
			notes: ['Percentiles have no published sampling error.'],
			selection: 'roles: 3 occupations; where: United States; dollars as published',
			subject: { roles: [], areas: [], years: [2025] },
			address: 'https://example.org/?role=11-9111,29-2072&pay=annual',
			...own,
		},
		picture,
	);
}

/** A list of lines of the same height, each with its number as text. */
export function plainList(lines: number, lineHeight: number): FilePicture {
	return {
		lines,
		noun: 'roles',
		layout: ({ width }, { from, count }) => ({
			width,
			height: count * lineHeight,
			marks: Array.from({ length: count }, (_, index) =>
				textMark(0, (index + 1) * lineHeight - 4, `line ${from + index + 1}`),
			),
			data: [],
		}),
	};
}

/** A picture that is drawn whole, as high as it says whatever its room. */
export function wholePicture(heightOf: (width: number) => number): FilePicture {
	return {
		lines: 0,
		noun: '',
		layout: ({ width }) => {
			const height = heightOf(width);
			const marks = [rectMark(0, 0, width, height, 'highlight'), textMark(0, height - 4, 'the end of it')];
			return { width, height, marks, data: [] };
		},
	};
}
