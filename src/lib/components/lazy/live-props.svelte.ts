/** A property of a part: who reads it is told when its value changes, and not when another one's does. */
class LiveProp<Value> {
	readonly #read: () => Value;
	readonly value = $derived.by(() => this.#read());

	constructor(read: () => Value) {
		this.#read = read;
	}
}

/**
 * Properties for a component that is mounted by hand: an object that stays, whose values follow those `read` gives. The
 * names are those of the first reading.
 */
export function liveProps<Props extends object>(read: () => Props): Props {
	const live = {};
	for (const key of Object.keys(read()) as (keyof Props)[]) {
		const prop = new LiveProp(() => read()[key]);
		Object.defineProperty(live, key, { get: () => prop.value, enumerable: true });
	}
	return live as Props;
}
