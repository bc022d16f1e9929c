/**
 * Takes every way to a network from the worker that imports this, before it is given a file of the reader's. No page's policy
 * binds a worker but that of its own file's header, which a host may not send. Import it first, and in workers alone.
 */
const WAYS = [
	'fetch',
	'XMLHttpRequest',
	'WebSocket',
	'WebSocketStream',
	'WebTransport',
	'EventSource',
	'RTCPeerConnection',
	'importScripts',
	// They fetch what they are told to hold, or begin what could.
	'caches',
	'FontFace',
	'Worker',
] as const;

for (const name of WAYS) {
	// A scope has them of itself or of one of its kinds.
	for (let owner: object | null = globalThis; owner; owner = Reflect.getPrototypeOf(owner))
		Reflect.deleteProperty(owner, name);
}
