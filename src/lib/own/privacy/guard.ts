import { isAtHome, isLocal, shortAddress } from './addresses.ts';

/** A request that something on the page tried to make. */
export interface Attempt {
	/** Milliseconds since 1970. */
	readonly at: number;
	/** What made it, as programs call it: `fetch`, `WebSocket`. */
	readonly by: string;
	/** Without a query's values, which could be anybody's rows. */
	readonly address: string;
}

export type Scope = Window & typeof globalThis;

type Global = 'WebSocket' | 'EventSource' | 'RTCPeerConnection' | 'WebTransport';
const CONNECTIONS: readonly Global[] = ['WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport'];

/** User and password. */
type Who = [string?, string?];

export interface GuardOptions {
	readonly scope: Scope;
	readonly onRefused: (attempt: Attempt) => void;
	/** Told the address of every file that is looked for in what the browser already has, and nowhere else. */
	readonly onLooked?: (address: string) => void;
}

/**
 * Refuses every request of the page until the result is called: `fetch`, `XMLHttpRequest`, beacons, sockets, event
 * streams, peer connections, new windows and forms. Only files of this site that the browser already has are handed out:
 * they are asked for with `only-if-cached`, which never reaches the network. Fetches of running workers, pictures and styles
 * are not made by calls that a page could refuse: the policy holds them to this site.
 */
export function guardRequests({ scope, onRefused, onLooked }: GuardOptions): () => void {
	const undo: (() => void)[] = [];
	const refuse = (by: string, address: string) =>
		onRefused({ at: Date.now(), by, address: shortAddress(address, scope.document.baseURI) });
	const replace = <Owner extends object, Key extends keyof Owner>(
		owner: Owner,
		key: Key,
		make: (original: Owner[Key]) => Owner[Key],
	) => {
		const own = Object.getOwnPropertyDescriptor(owner, key);
		const original = owner[key];
		Object.defineProperty(owner, key, { value: make(original), configurable: true, writable: true });
		undo.push(() => {
			if (own) Object.defineProperty(owner, key, own);
			else Reflect.deleteProperty(owner, key);
		});
	};
	const refused = () => new TypeError('Refused: files of the reader’s own are in use on this page.');

	replace(scope, 'fetch', (original) => async (input, init) => {
		const request = new scope.Request(input, init);
		if (isLocal(request.url)) return original.call(scope, input, init);
		if (request.method === 'GET' && isAtHome(request.url, scope.origin)) {
			onLooked?.(request.url);
			return original.call(scope, request.url, {
				cache: 'only-if-cached',
				mode: 'same-origin',
				signal: request.signal,
			});
		}
		refuse('fetch', request.url);
		throw refused();
	});

	const asked = new WeakMap<XMLHttpRequest, string>();
	replace(
		scope.XMLHttpRequest.prototype,
		'open',
		(original) =>
			function (
				this: XMLHttpRequest,
				method: string,
				url: string | URL,
				isLater: boolean = true,
				...who: Who
			) {
				asked.set(this, String(url));
				original.call(this, method, url, isLater, ...who);
			},
	);
	replace(
		scope.XMLHttpRequest.prototype,
		'send',
		(original) =>
			function (this: XMLHttpRequest, body) {
				const address = asked.get(this) ?? '';
				if (isLocal(address)) return original.call(this, body);
				refuse('XMLHttpRequest', address);
				throw refused();
			},
	);
	replace(scope.Navigator.prototype, 'sendBeacon', () => (address) => {
		refuse('sendBeacon', String(address));
		return false;
	});
	for (const name of CONNECTIONS) {
		if (!(name in scope)) continue;
		replace(
			scope,
			name,
			(original) =>
				new Proxy(original, {
					construct: (_, [address]: readonly unknown[]) => {
						refuse(name, typeof address === 'object' ? '' : String(address));
						throw refused();
					},
				}),
		);
	}
	replace(scope, 'open', () => (address) => {
		refuse('window.open', String(address ?? ''));
		return null;
	});

	const refuseForm = (form: HTMLFormElement) => refuse('form', form.action);
	replace(
		scope.HTMLFormElement.prototype,
		'submit',
		() =>
			function (this: HTMLFormElement) {
				refuseForm(this);
			},
	);
	const onSubmit = (event: SubmitEvent) => {
		// A form that a part of the page handles itself goes nowhere.
		if (event.defaultPrevented || !(event.target instanceof scope.HTMLFormElement)) return;
		event.preventDefault();
		refuseForm(event.target);
	};
	scope.addEventListener('submit', onSubmit);
	undo.push(() => scope.removeEventListener('submit', onSubmit));

	return () => {
		for (const put of undo.splice(0).reverse()) put();
	};
}
