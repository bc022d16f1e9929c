import { describeProblem, type Result } from '$lib/domain/result.ts';
import { download } from '$lib/export/download.ts';
import { figureFiles, oneFile, type FileKind } from '$lib/export/files/figure-files.ts';
import type { FigureFile, FigureInput } from '$lib/export/files/figure-input.ts';
import { tableTsv } from '$lib/export/files/rows.ts';
import { fileTable } from '$lib/export/published.ts';
import type { Rasteriser } from '$lib/export/raster/rasteriser.ts';
import { STATUS } from './words.ts';

/** What files are made from, but for what drawing needs. */
type Given = Omit<FigureInput, 'rasteriser' | 'signal' | 'onPage' | 'trace'>;

interface Setting {
	readonly openRasteriser: () => Rasteriser;
	/** Of the rows then on show. */
	readonly trace: () => Promise<FigureInput['trace']>;
}

/** Makes files, hands them to the reader, and tells what it is doing. */
export class Making {
	/** One sentence: what is being done, what was done, or what went wrong. */
	status = $state('');
	/** Pages drawn and to be drawn; null where there is nothing to wait for. */
	progress = $state.raw<{ readonly page: number; readonly of: number } | null>(null);
	isFailed = $state(false);
	#running = $state(0);
	/** How often it was closed: what was begun before says nothing after. */
	#time = 0;
	#leaving = new AbortController();
	#rasteriser: Rasteriser | null = null;
	readonly #setting: Setting;

	constructor(setting: Setting) {
		this.#setting = setting;
	}

	get isBusy(): boolean {
		return this.#running > 0;
	}

	/** Makes a file and saves it. `name`: as the button calls it. */
	save(kind: FileKind, name: string, given: Given): Promise<void> {
		return this.#run(STATUS.making(name), async () => {
			const files = await this.#files(kind, given);
			if (!files.ok) throw new Error(describeProblem(files.problem));
			const file = oneFile(files.value);
			download(blobOf(file), file.name, file.type);
			return STATUS.saved(file.name, file.bytes.length);
		});
	}

	/** Copies a page of the picture. Called in the moment of a press: Safari lets nothing be copied later. */
	copyImage(given: Given): Promise<void> {
		let made: FigureFile | null = null;
		const image = async () => {
			const files = await this.#files('png', given);
			if (!files.ok) throw new Error(describeProblem(files.problem));
			made = oneFile(files.value);
			return blobOf(made);
		};
		return this.#run(STATUS.copying, async () => {
			if (typeof ClipboardItem === 'undefined' || !isClipboard(navigator.clipboard))
				throw new Error(STATUS.noImageCopy);
			const drawn = image();
			try {
				await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn })]);
			} catch {
				// What could not be drawn says so itself.
				await drawn;
				throw new Error(STATUS.noImageCopy);
			}
			return STATUS.imageCopied(made?.bytes.length ?? 0);
		});
	}

	copyRows({ published, columns = 'all' }: Given): Promise<void> {
		const table = fileTable(published);
		return this.#run(STATUS.copying, async () => {
			try {
				await navigator.clipboard.writeText(tableTsv(table, columns));
			} catch {
				throw new Error(STATUS.noRowCopy);
			}
			return STATUS.rowsCopied(table.rows.length);
		});
	}

	/** Gives up what is being made. */
	cancel(): void {
		this.#leaving.abort();
		this.#leaving = new AbortController();
	}

	/** Gives everything up, and what drawing holds. */
	close(): void {
		this.cancel();
		this.#rasteriser?.close();
		this.#rasteriser = null;
		this.#time += 1;
		this.#tell('', false);
	}

	#tell(status: string, isFailed: boolean): void {
		this.status = status;
		this.isFailed = isFailed;
	}

	async #files(kind: FileKind, given: Given): Promise<Result<readonly FigureFile[]>> {
		const { signal } = this.#leaving;
		this.#rasteriser ??= this.#setting.openRasteriser();
		return figureFiles(kind, {
			...given,
			trace: await this.#setting.trace(),
			rasteriser: this.#rasteriser,
			signal,
			onPage: (page, of) => {
				if (signal.aborted) return;
				this.progress = { page, of };
				this.status = STATUS.drawing(page, of);
			},
		});
	}

	async #run(doing: string, work: () => Promise<string>): Promise<void> {
		const time = this.#time;
		this.#running += 1;
		this.#tell(doing, false);
		try {
			const done = await work();
			if (time === this.#time) this.#tell(done, false);
		} catch (error) {
			if (time === this.#time) this.#tell(error instanceof Error ? error.message : String(error), true);
		} finally {
			this.#running -= 1;
			if (!this.isBusy) this.progress = null;
		}
	}
}

function blobOf({ bytes, type }: FigureFile): Blob {
	return new Blob([bytes], { type });
}

/** Pages that did not come over `https:` have none, whatever the types say. */
function isClipboard(clipboard: unknown): boolean {
	return typeof clipboard === 'object' && clipboard !== null && 'write' in clipboard;
}
