import type { MetroTrend } from '$lib/view-state/answers/metro-trend.ts';
import { publishAs } from '../publish.ts';
import { trendFigure } from '../trend/published.ts';

export const publish = publishAs('metro-trend', (answer: MetroTrend, given) =>
	trendFigure(answer, {
		book: given.book,
		newestYear: given.newestYear,
		// The page's own choice, whose roles and places the trend asks for in full.
		addressOf: () => given.addressOf(answer.chosen),
	}),
);
