import { calculateValue, type ValueYear } from '$lib/domain/credential-value.ts';
import { completeInputs, VALUE_INPUTS, type GivenInputs } from '$lib/domain/value-inputs.ts';
import { printValueAddress, readValueAddress } from '$lib/view-state/address/value-address.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import { prefillOf, type Prefill } from '$lib/view-state/sources/value-prefills.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { VALUE_COLUMNS } from './columns.ts';
import { credentialValueLayout } from './layout.ts';
import { credentialValueWords, OWN_SOURCE, VALUE_NOTES, type ValueState } from './words.ts';

interface ValueFigure extends ShownFigure<ValueYear> {
	readonly chart: ValueState;
}

/**
 * `credential-value` of a reader's figures. `prefills`: figures with a source, an input that is one of them names it. `address`:
 * absolute, of the page with these inputs.
 */
export function valueFigure(given: GivenInputs, prefills: readonly Prefill[], address: string): ValueFigure {
	const chart = stateOf(given);
	const rows = 'value' in chart ? chart.value.years : [];
	const cost = prefillOf(prefills, 'cost', given.cost);
	const pay = [prefillOf(prefills, 'pay', given.before), prefillOf(prefills, 'pay', given.after)];
	const own: SourceEntry = { origin: 'value', ...OWN_SOURCE, address, obtained: '' };
	const known = [cost, ...pay].flatMap((prefill) => (prefill ? [prefill.source] : []));
	return {
		chart,
		shown: {
			words: credentialValueWords(
				chart,
				pay.some((prefill) => prefill !== null),
			),
			rows,
			columns: VALUE_COLUMNS,
			sources: [own, ...new Map(known.map((entry) => [entry.title + entry.release, entry])).values()],
			notes: rows.length > 0 ? VALUE_NOTES : [],
			selection: VALUE_INPUTS.flatMap(({ key, title, unit }) => {
				const figure = given[key];
				return figure === undefined ? [] : [`${title}: ${figure.toLocaleString('en-US')} ${unit}`];
			}).join('; '),
			subject: { roles: [], areas: [], years: [] },
			address,
		},
		file: { lines: 0, noun: '', layout: (room) => credentialValueLayout(chart, room) },
	};
}

function stateOf(given: GivenInputs): ValueState {
	const complete = completeInputs(given);
	if ('missing' in complete) return complete;
	const result = calculateValue(complete.inputs);
	return result.ok ? { value: result.value } : { problem: result.problem };
}

/** Of the address alone: which figures are taken from a table, only the page knows. */
export const publish = publishAs('credential-value', (_answer: null, { url }) => {
	const { given } = readValueAddress(url.search);
	return valueFigure(given, [], url.origin + url.pathname + printValueAddress(given, url.search));
});
