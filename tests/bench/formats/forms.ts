/** What a form's files hold each: a part of a table, a whole table, or everything a size has. */
type Cut = 'part' | 'table' | 'all';

/**
 * How a form's bytes travel: packed by the host (`Content-Encoding`), as they are, or as `.gz` files that the page
 * unpacks, which needs nothing of the host.
 */
type Wire = 'host' | 'plain' | 'own';

/** A way in which tables can reach the engine. */
export interface Form {
	readonly id: string;
	readonly title: string;
	readonly kind: 'csv' | 'arrow' | 'native';
	readonly cut: Cut;
	readonly wire: Wire;
	/** Only for a native database of everything: asked where it is instead of copied into the engine’s own tables. */
	readonly isAttached?: boolean;
}

/** The first is the product's present form. */
export const FORMS: readonly Form[] = [
	{ id: 'csv', title: 'CSV as now', kind: 'csv', cut: 'part', wire: 'host' },
	{ id: 'csv-plain', title: 'CSV as now, host packs nothing', kind: 'csv', cut: 'part', wire: 'plain' },
	{ id: 'csv-gz', title: 'CSV, .gz unpacked by the page', kind: 'csv', cut: 'part', wire: 'own' },
	{ id: 'csv-tables', title: 'CSV, a .gz a table, no rejects', kind: 'csv', cut: 'table', wire: 'own' },
	{ id: 'arrow', title: 'Arrow', kind: 'arrow', cut: 'part', wire: 'host' },
	{ id: 'arrow-plain', title: 'Arrow, host packs nothing', kind: 'arrow', cut: 'part', wire: 'plain' },
	{ id: 'arrow-tables', title: 'Arrow, a .gz a table', kind: 'arrow', cut: 'table', wire: 'own' },
	{ id: 'native', title: 'native, a .gz a part, copied', kind: 'native', cut: 'part', wire: 'own' },
	{ id: 'native-copied', title: 'native, one .gz, copied', kind: 'native', cut: 'all', wire: 'own' },
	{
		...{ id: 'native-attached', title: 'native, one .gz, attached', kind: 'native', cut: 'all', wire: 'own' },
		isAttached: true,
	},
];

/** A file of a form as it was written. */
export interface FormFile {
	/** Below the folder of all forms. */
	readonly path: string;
	/** Null for a file of all tables. */
	readonly table: string | null;
	/** Null for a file that is not a part. */
	readonly part: string | null;
	readonly bytes: number;
	/** The same, packed by gzip at its hardest. */
	readonly gzipBytes: number;
}

/** Files by kind and cut: `csv part`, `native all`. */
export type FormFiles = Readonly<Record<string, readonly FormFile[]>>;

export function filesOf(form: Form, files: FormFiles): readonly FormFile[] {
	return files[`${form.kind} ${form.cut}`] ?? [];
}

/** Where the page fetches a file from. */
export function addressOf(form: Form, file: FormFile): string {
	const path = form.wire === 'own' ? `${file.path}.gz` : file.path;
	return `/${form.wire === 'plain' ? 'plain' : 'packed'}/${path}`;
}

/** Bytes on the line. */
export function wireBytes(form: Form, files: FormFiles): number {
	const sizes = filesOf(form, files).map(({ bytes, gzipBytes }) =>
		form.wire === 'plain' ? bytes : gzipBytes,
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}
