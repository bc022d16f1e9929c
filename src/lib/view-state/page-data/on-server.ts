/**
 * A value a page is drawn from when it is built, and that is not sent along with it: the pictures are in the page
 * already, and what they are made of is fetched behind them where it is needed.
 */
export class OnServer<Value> {
	/** Null in a browser. */
	readonly value: Value | null;

	constructor(value: Value | null) {
		this.value = value;
	}
}
