/** A source line's entry; the address may be empty. */
export interface SourceLink {
	readonly text: string;
	readonly address: string;
}
