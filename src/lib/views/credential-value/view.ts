import { calculateValue } from '$lib/domain/credential-value.ts';
import { completeInputs } from '$lib/domain/value-inputs.ts';
import { readValueAddress } from '$lib/view-state/address/value-address.ts';
import type { ViewData } from '../registry.ts';
import { VALUE_COLUMNS } from './columns.ts';

/** Nothing is asked of the tables: all of it is calculated from the inputs of the address. */
export const view: ViewData<null> = {
	question: () => async () => null,
	print(_answer, csv, address) {
		const complete = completeInputs(readValueAddress(address.search).given);
		const value = 'inputs' in complete ? calculateValue(complete.inputs) : null;
		return csv(value?.ok ? value.value.years : [], VALUE_COLUMNS);
	},
};
