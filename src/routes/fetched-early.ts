declare global {
	/** By path: what app.html's script has asked for, for the choices of the address that was opened. */
	var fetchedEarly: Map<string, Promise<unknown>> | undefined;
}

/** What is on its way since before there was any code of the page, for who asks first; undefined where nothing is. */
export function takeEarly<Value>(path: string): Promise<Value> | undefined {
	const coming = globalThis.fetchedEarly?.get(path) as Promise<Value> | undefined;
	globalThis.fetchedEarly?.delete(path);
	return coming;
}
