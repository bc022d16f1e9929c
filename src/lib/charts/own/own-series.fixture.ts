import type { OwnFigure, OwnSeries } from '$lib/domain/own-figures.ts';

/** Made-up figures of a reader, for tests. Their values are told apart from every official one by their last digits. */

function ownFigure(own: Partial<OwnFigure> = {}): OwnFigure {
	return {
		series: 'survey',
		line: 2,
		role: '29-2072',
		area: '99',
		setting: null,
		credential: null,
		year: 2025,
		measure: 'median',
		value: 61_237,
		period: 'annual',
		...own,
	};
}

export function ownSeriesOf(title: string, ...figures: readonly Partial<OwnFigure>[]): OwnSeries {
	const id = title.toLowerCase().replaceAll(' ', '-');
	return {
		id,
		title,
		figures: figures.map((figure, index) => ownFigure({ series: id, line: index + 2, ...figure })),
	};
}
