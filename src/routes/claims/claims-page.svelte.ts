import { onMount, tick } from 'svelte';
import { page } from '$app/state';
import { staticViewContext } from '$lib/components/layout/static-view-context.ts';
import { judgeClaims } from '$lib/domain/claim-verdict.ts';
import { unpackRecords } from '$lib/domain/packed.ts';
import { pageSearch } from '$lib/view-state/address/embed-address.ts';
import {
	chosenClaims,
	printLedgerAddress,
	readLedgerAddress,
	WHOLE_LEDGER,
	type LedgerChoice,
} from '$lib/view-state/address/ledger-address.ts';
import { unpackLedger } from '$lib/view-state/page-data/ledger-page.ts';
import { pageLinks } from '../page-links.ts';
import { addressOf } from '../site-address.ts';
import type { PageData } from './$types';

/** The claims an address chooses, and what the page's parts are given of them. */
export function createClaimsPage(data: PageData) {
	// The page in the HTML is of the whole ledger: an address chooses among it once scripts are there.
	let isAlive = $state(false);
	onMount(async () => {
		isAlive = true;
		await tick();
		// What app.html keeps out of sight until the address is answered: it is now.
		const root = document.documentElement;
		delete root.dataset.address;
		document.querySelector('#content')?.setAttribute('data-settled', 'true');
		root.dataset.hydrated = 'true';
	});
	const read = $derived(isAlive ? readLedgerAddress(page.url) : { choice: WHOLE_LEDGER, problems: [] });
	const search = $derived(isAlive ? pageSearch(page.url.search) : '');

	const ledger = unpackLedger(data.ledger);
	const judgements = judgeClaims(ledger.claims, ledger.evidence);
	const chosen = $derived(chosenClaims(judgements, read.choice));
	const base = addressOf('/claims/');
	const viewContext = $derived(
		staticViewContext(
			unpackRecords(data.book),
			data.newestYear,
			pageLinks,
			() => base + printLedgerAddress(read.choice, search),
		),
	);
	return {
		ledger,
		judgements,
		/** The address has been read: before, the whole ledger is on show. */
		get isAlive() {
			return isAlive;
		},
		get choice(): LedgerChoice {
			return read.choice;
		},
		get problems() {
			return read.problems;
		},
		/** The query string of another choice on the page. */
		searchOf: (choice: LedgerChoice) => printLedgerAddress(choice, search),
		/** What the picture is given. */
		get picture() {
			return { ledger, judgements: chosen, choice: read.choice, viewContext };
		},
	};
}
