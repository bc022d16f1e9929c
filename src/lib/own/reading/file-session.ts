import { fail, type Problem, type Result } from '../../domain/result.ts';
import type { SourceTable } from '../../datasets/importing/importer.ts';
import type { FileForm, ReadOptions } from './form.ts';
import { READ_LIMITS } from './limits.ts';
import { isPacked, openTables, tableSource, textSource, type RowSource } from './row-source.ts';
import type { Row } from './row.ts';
import { Sha256 } from '$lib/engine/sha256.ts';
import { Survey, type TableFacts } from './survey.ts';
import { WrongEncoding } from './text-pieces.ts';

/** What a file holds as it was read last. With a problem its form stays: another one may mend it. */
export interface Surveyed {
	readonly form: FileForm | null;
	readonly opening: TableFacts['opening'];
	readonly facts: Result<TableFacts>;
}

/** How far a file has been read. */
export interface ReadProgress {
	readonly bytes: number;
	readonly rows: number;
}

/** Why a file is not even looked at; null where it is. Read before any of its bytes. */
export function refuseFileEarly(file: Pick<File, 'name' | 'size'>): Problem | null {
	if (file.size === 0) {
		return { sentence: 'The file is empty (0 bytes).', remedy: 'Give a file with a header and rows.' };
	}
	if (file.size > READ_LIMITS.fileBytes) {
		return {
			sentence: `The file has ${(file.size / 1e9).toFixed(1)} GB: files of up to 2 GB are read.`,
			remedy: 'Leave out the rows and columns that are not needed.',
		};
	}
	return null;
}

/** One file of a reader's: looked through as often as its form is changed, then read once more to be mapped. */
export class FileSession {
	readonly file: File;
	#tables: readonly SourceTable[] | null = null;
	#source: RowSource | null = null;
	#survey: Survey | null = null;
	#facts: TableFacts | null = null;
	#sha256: string | null = null;

	constructor(file: File) {
		this.file = file;
	}

	get facts(): TableFacts | null {
		return this.#facts;
	}

	/** The values of a column and how often each stands there. */
	valuesOf(column: number): ReadonlyMap<string, number> {
		return this.#survey?.valuesOf(column) ?? new Map<string, number>();
	}

	/** SHA-256 of the file as given, hexadecimal. */
	async sha256(): Promise<string> {
		if (this.#sha256 !== null) return this.#sha256;
		const hash = new Sha256();
		for (let at = 0; at < this.file.size; at += READ_LIMITS.pieceBytes) {
			hash.update(new Uint8Array(await this.file.slice(at, at + READ_LIMITS.pieceBytes).arrayBuffer()));
		}
		this.#sha256 = hash.hex();
		return this.#sha256;
	}

	/** Reads the file through. Never rejects because of what is in the file. */
	async survey(options: ReadOptions, onProgress: (progress: ReadProgress) => void): Promise<Surveyed> {
		this.#facts = null;
		const early = refuseFileEarly(this.file);
		if (early) return { form: null, opening: [], facts: fail(early) };
		const opened = await this.#open(options, 'utf-8');
		if (!opened.ok) return { form: null, opening: [], facts: opened };
		try {
			return await this.#look(opened.value, options, onProgress);
		} catch (error) {
			if (!(error instanceof WrongEncoding)) throw error;
			const other = await this.#open(options, 'windows-1252');
			if (!other.ok) return { form: null, opening: [], facts: other };
			return this.#look(other.value, options, onProgress);
		}
	}

	/** Gives all rows below the header again, as they were surveyed. */
	async read(take: (rows: readonly Row[]) => void, onBytes: (bytes: number) => void): Promise<void> {
		const headerLine = this.#facts?.headerLine ?? 0;
		await this.#source?.read((rows) => take(rows.filter(({ line }) => line > headerLine)), onBytes);
	}

	async #open(options: ReadOptions, encoding: 'utf-8' | 'windows-1252'): Promise<Result<RowSource>> {
		if (!(await isPacked(this.file))) return textSource(this.file, options, encoding);
		if (!this.#tables) {
			const opened = await openTables(this.file);
			if (!opened.ok) return opened;
			this.#tables = opened.value;
		}
		return { ok: true, value: tableSource(this.#tables, options.sheet) };
	}

	async #look(
		source: RowSource,
		{ headerLine }: ReadOptions,
		onProgress: (progress: ReadProgress) => void,
	): Promise<Surveyed> {
		const survey = new Survey(headerLine);
		const problem = await source.read(
			(rows) => survey.take(rows),
			(bytes) => onProgress({ bytes, rows: survey.rows }),
		);
		const facts = problem ? fail(problem) : survey.end();
		if (facts.ok) [this.#source, this.#survey, this.#facts] = [source, survey, facts.value];
		return { form: source.form, opening: survey.openingShown(), facts };
	}
}
