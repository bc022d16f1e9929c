/** What is loaded when it is first asked for, and kept. A load that fails is tried again by who asks next. */
export class OnceLoaded<Value> {
	readonly #load: () => Promise<Value>;
	#loading: Promise<Value> | null = null;

	constructor(load: () => Promise<Value>) {
		this.#load = load;
	}

	get(): Promise<Value> {
		this.#loading ??= this.#load();
		const loading = this.#loading;
		loading.catch(() => this.#loading === loading && (this.#loading = null));
		return loading;
	}

	/** What is there or on its way; null where nobody has asked yet. */
	get kept(): Promise<Value> | null {
		return this.#loading;
	}

	/** Has it loaded anew when it is asked for again. */
	forget(): void {
		this.#loading = null;
	}
}
