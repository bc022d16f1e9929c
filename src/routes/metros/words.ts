import { signed } from '$lib/domain/signed.ts';

/** Every sentence of the list of places. */
export const AREAS = {
	title: 'Places',
	tab: 'Places · Paychart',
	description:
		'Every state, metropolitan and nonmetropolitan area in the official pay tables, with its prices and its health-information jobs.',
	above: (metros: number, nonmetros: number) =>
		`${metros} metros, ${nonmetros} nonmetro areas, the states and territories`,
	lead: (year: number | null) =>
		`Beside each place: its prices compared with the U.S. average${year === null ? '' : `, ${year}`} (BEA).`,
	find: 'Find a place by city, state or code',
	list: 'All places by state',
	states: 'Nation, states and territories',
	/** `−2%`, `+13%`, `0%`. */
	prices: (level: number) => `${signed(Math.round(level - 100), String)}%`,
	noPrices: 'no price data',
	inYear: (year: number) => `in ${year}`,
	older: (year: number) => `figures of May ${year}`,
	border: 'A place in several states is listed under the first one in its name.',
} as const;
