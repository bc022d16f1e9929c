/** Runs in the engine's worker before the engine's own script, which it then loads. */
const SHIM = `
const channel = new BroadcastChannel(CHANNEL);
let memory = null;
const instantiate = WebAssembly.instantiateStreaming.bind(WebAssembly);
WebAssembly.instantiateStreaming = (source, imports) => {
	memory = imports.env.memory;
	return instantiate(source, imports);
};
channel.onmessage = () => channel.postMessage({ bytes: memory ? memory.buffer.byteLength : NaN });
importScripts(SCRIPT);
`;

/** A worker of the engine, and how much memory its module has taken. */
export interface MeasuredWorker {
	readonly worker: Worker;
	/** The size of the module's memory in bytes, which only ever grows: tables, buffers and whatever loading needed at once. */
	memory(): Promise<number>;
}

/** Starts the engine's worker script so that its memory can be asked for; no interface of the engine tells it. */
export function startMeasuredWorker(script: string): MeasuredWorker {
	const name = `engine-memory-${Math.random()}`;
	const text = SHIM.replace('CHANNEL', JSON.stringify(name)).replace('SCRIPT', JSON.stringify(script));
	const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
	const channel = new BroadcastChannel(name);
	return {
		worker,
		memory: () =>
			new Promise((resolve) => {
				channel.onmessage = ({ data }: MessageEvent<{ bytes: number }>) => resolve(data.bytes);
				channel.postMessage('how much');
			}),
	};
}
