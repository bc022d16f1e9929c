declare module 'subset-font' {
	/** A font with the glyphs of a text alone, or all of its own; the same bytes from the same arguments. */
	export default function subsetFont(
		font: Buffer,
		text: string | undefined,
		options: {
			readonly targetFormat: 'sfnt' | 'woff2';
			readonly keepFeatures?: readonly string[];
			readonly keepAllGlyphs?: boolean;
			readonly noHinting?: boolean;
			readonly dropTables?: readonly string[];
			readonly preserveNameIds?: readonly number[];
		},
	): Promise<Uint8Array>;
}
