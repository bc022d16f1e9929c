import { pageOfAnew, sortOf } from '$lib/offline/addresses.ts';
import { readMessage, type LoadedReply, type VersionReply } from '$lib/offline/messages.ts';
import { answerHashed, answerNavigation, answerUnhashed, isAnsweredAsHashed } from './answer.ts';
import { cleanUp, recordClient } from './clients.ts';
import { keepLoaded } from './loaded.ts';
import { makeWay } from './making-way.ts';
import { keepCode, keepShell, restoreShell } from './shell.ts';
import { OWN, SITE, worker } from './site.ts';

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));

// The page that brought this worker is taken in charge at once, so that what it fetches from now on is kept.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim().then(cleanUp)));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const page = pageOfAnew(request.url, SITE);
	if (page !== null) return event.respondWith(Response.redirect(page));
	const sort = sortOf(request.url, SITE);
	if (sort === 'never' || request.headers.has('range')) return;
	// The engine's module, asked of the browser's own cache: there it lies compiled, or will.
	if (sort === 'engine' && /^(?:force-cache|only-if-cached)$/.test(request.cache)) return;
	const later = (work: Promise<unknown>) => event.waitUntil(work);
	if (isAnsweredAsHashed(request.url)) {
		if (request.method === 'GET' || request.method === 'HEAD')
			event.respondWith(answerHashed(request, later));
	} else if (request.method !== 'GET') return;
	else if (request.mode === 'navigate' && sort === 'page') {
		event.respondWith(answerNavigation(request, event.resultingClientId, later));
		later(restoreShell().then(cleanUp));
	} else event.respondWith(answerUnhashed(request, event.clientId, later));
});

worker.addEventListener('message', (event) => {
	const message = readMessage(event.data);
	const reply = (said: LoadedReply | VersionReply) => event.ports[0]?.postMessage(said);
	if (message?.type === 'take-over') event.waitUntil(worker.skipWaiting());
	else if (message?.type === 'which-version') reply({ version: OWN });
	else if (message?.type === 'make-way') {
		makeWay();
		reply({ version: OWN });
	} else if (message?.type === 'loaded') {
		const { version, addresses } = message;
		const id = event.source && 'id' in event.source ? event.source.id : '';
		event.waitUntil(
			recordClient(id, version)
				.then(() => keepLoaded(version, addresses))
				.then(async (missing) => {
					if (version === OWN) await keepCode();
					reply({ missing });
				})
				.then(cleanUp),
		);
	}
});
