import { careerLadder } from '$lib/domain/career-ladder.ts';
import { calculateValue } from '$lib/domain/credential-value.ts';
import { completeInputs } from '$lib/domain/value-inputs.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { LADDER_COLUMNS } from '$lib/export/ladder-columns.ts';
import { VALUE_COLUMNS } from '$lib/export/value-columns.ts';
import { careerLadderParts } from '$lib/view-state/career-ladder.ts';
import { readValueAddress } from '$lib/view-state/value-address.ts';
import { printCredentials } from './dashboard-rows.ts';
import { viewsOf, type PageRows, type Print } from './page-rows.ts';

/** The years calculated from the inputs of an address; none where it gives none. */
const printValue: Print = (_filters, _context, address) => async () => {
	const complete = completeInputs(readValueAddress(address.search).given);
	const value = 'inputs' in complete ? calculateValue(complete.inputs) : null;
	return rowsToCsv(value?.ok ? value.value.years : [], VALUE_COLUMNS);
};

const printLadder: Print = (filters, context) => async (ask) =>
	rowsToCsv(careerLadder(await careerLadderParts(filters, context)(ask)).rungs, LADDER_COLUMNS);

export const credentialsRows: PageRows = {
	views: viewsOf({
		'credential-value': printValue,
		'career-ladder': printLadder,
		credentials: printCredentials,
	}),
	/** Half of the inputs calculate nothing. */
	problemsOf(address) {
		const { given, problems } = readValueAddress(address.search);
		const complete = completeInputs(given);
		if (problems.length > 0 || Object.keys(given).length === 0 || 'inputs' in complete) return problems;
		return [{ sentence: `Still needed to calculate a value: ${complete.missing.join(', ')}.`, remedy: '' }];
	},
};
