import { completeInputs } from '$lib/domain/value-inputs.ts';
import type { Problem } from '$lib/domain/result.ts';
import { readKeys } from '$lib/view-state/address/address-keys.ts';
import { readLedgerAddress } from '$lib/view-state/address/ledger-address.ts';
import { beyondFilters, METRO_ADDRESS, SIMILAR_ADDRESS } from '$lib/view-state/choice/metro-choice.ts';
import { FILTER_ADDRESS } from '$lib/view-state/address/parameters.ts';
import { PATH_ADDRESS, SCOPE_ADDRESS } from '$lib/view-state/address/path-address.ts';
import { readValueAddress } from '$lib/view-state/address/value-address.ts';
import { CLAIMS } from './claims.ts';
import { CREDENTIALS } from './credentials.ts';
import { DASHBOARD } from './dashboard.ts';
import { METROS } from './metros.ts';
import { PATHS } from './paths.ts';
import { pageRows, type PageRows } from './page-rows.ts';
import { rolePageRows } from './role-rows.ts';

/** The pages that have views of rows. */
export const PAGES = {
	'/': pageRows(DASHBOARD, FILTER_ADDRESS),
	'/compare/metros': pageRows(METROS, METRO_ADDRESS, (address, filters, vocabulary) => [
		...readKeys(SIMILAR_ADDRESS, address.searchParams, vocabulary).problems,
		...beyondFilters(filters),
	]),
	'/compare/paths': pageRows(
		PATHS,
		PATH_ADDRESS,
		(address, _, vocabulary) => readKeys(SCOPE_ADDRESS, address.searchParams, vocabulary).problems,
	),
	'/credentials': pageRows(CREDENTIALS, FILTER_ADDRESS, valueProblems),
	'/claims': pageRows(CLAIMS, FILTER_ADDRESS, (address) => readLedgerAddress(address).problems),
} satisfies Readonly<Record<string, PageRows>>;

/** Paths that have views of rows, as a refusal lists them. */
export const PATHS_WITH_ROWS = [...Object.keys(PAGES), '/roles/<code>'];

/** The rows of a path, without a closing slash; undefined where it has none. */
export function rowsOfPage(path: string): PageRows | undefined {
	const [, role] = /^\/roles\/([^/]+)$/.exec(path) ?? [];
	return role === undefined ? new Map<string, PageRows>(Object.entries(PAGES)).get(path) : rolePageRows(role);
}

/** Half of the inputs calculate nothing. */
function valueProblems(address: URL): readonly Problem[] {
	const { given, problems } = readValueAddress(address.search);
	const complete = completeInputs(given);
	if (problems.length > 0 || Object.keys(given).length === 0 || 'inputs' in complete) return problems;
	return [{ sentence: `Still needed to calculate a value: ${complete.missing.join(', ')}.`, remedy: '' }];
}
