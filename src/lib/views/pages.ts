import { completeInputs } from '$lib/domain/value-inputs.ts';
import type { Problem } from '$lib/domain/result.ts';
import { readKeys } from '$lib/view-state/address/address-keys.ts';
import { pageSearch } from '$lib/view-state/address/embed-address.ts';
import { printAddress } from '$lib/view-state/address/filters-address.ts';
import { printLedgerAddress, readLedgerAddress } from '$lib/view-state/address/ledger-address.ts';
import { beyondFilters, METRO_ADDRESS, SIMILAR_ADDRESS } from '$lib/view-state/choice/metro-choice.ts';
import { FILTER_ADDRESS } from '$lib/view-state/address/parameters.ts';
import { PATH_ADDRESS, SCOPE_ADDRESS } from '$lib/view-state/address/path-address.ts';
import { readValueAddress } from '$lib/view-state/address/value-address.ts';
import { CLAIMS } from './claims.ts';
import { CREDENTIALS } from './credentials.ts';
import { DASHBOARD } from './dashboard.ts';
import { METROS } from './metros.ts';
import { PATHS } from './paths.ts';
import { pageViews, type PageViews } from './page-views.ts';
import { rolePage } from './role-views.ts';
import { YOURS } from './yours.ts';

/** The pages that have views. */
export const PAGES = {
	'/': pageViews(DASHBOARD, FILTER_ADDRESS),
	'/compare/metros': pageViews(METROS, METRO_ADDRESS, {
		problemsOf: (address, filters, vocabulary) => [
			...readKeys(SIMILAR_ADDRESS, address.searchParams, vocabulary).problems,
			...beyondFilters(filters),
		],
	}),
	'/compare/paths': pageViews(PATHS, PATH_ADDRESS, {
		problemsOf: (address, _, vocabulary) =>
			readKeys(SCOPE_ADDRESS, address.searchParams, vocabulary).problems,
	}),
	'/credentials': pageViews(CREDENTIALS, FILTER_ADDRESS, {
		problemsOf: valueProblems,
		// Inputs of a calculation stay as they are, before the filters.
		queryOf: (filters, address) => printAddress(filters, address.search),
	}),
	'/claims': pageViews(CLAIMS, FILTER_ADDRESS, {
		problemsOf: (address) => readLedgerAddress(address).problems,
		queryOf: (_, address) => printLedgerAddress(readLedgerAddress(address).choice, address.search),
	}),
	'/yours': pageViews(YOURS, FILTER_ADDRESS, {
		problemsOf: (address) =>
			pageSearch(address.search) === ''
				? []
				: [{ sentence: 'The page of your own figures has no choices in its address.', remedy: '' }],
		queryOf: () => '',
	}),
} satisfies Readonly<Record<string, PageViews>>;

/** Paths that have views, as a refusal lists them. */
export const PATHS_WITH_VIEWS = [...Object.keys(PAGES), '/roles/<code>'];

/** The page of a path, without a closing slash; undefined where it has no views. */
export function pageOf(path: string): PageViews | undefined {
	const [, role] = /^\/roles\/([^/]+)$/.exec(path) ?? [];
	return role === undefined ? new Map<string, PageViews>(Object.entries(PAGES)).get(path) : rolePage(role);
}

/** Half of the inputs calculate nothing. */
function valueProblems(address: URL): readonly Problem[] {
	const { given, problems } = readValueAddress(address.search);
	const complete = completeInputs(given);
	if (problems.length > 0 || Object.keys(given).length === 0 || 'inputs' in complete) return problems;
	return [{ sentence: `Still needed to calculate a value: ${complete.missing.join(', ')}.`, remedy: '' }];
}
