import type { OewsRow } from '../../datasets/oews/rows.ts';

/** A row without what other rows have too: numbers of its file, place and columns, then its figures and flags. */
type Packed = readonly (string | number | null)[];

/** Things that many rows share, each kept once. */
class Shared<Thing> {
	readonly #numbers = new Map<string, number>();
	readonly #things: Thing[] = [];

	/** `key`: the same exactly for the same things. */
	numberOf(thing: Thing, key: string): number {
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#numbers.set(key, this.#things.length);
		return this.#things.push(thing) - 1;
	}

	at(number: string | number | null | undefined): Thing {
		const thing = this.#things[Number(number)];
		if (thing === undefined) throw new Error('a packed row names what was never packed');
		return thing;
	}
}

interface Origin {
	readonly file: string;
	readonly sheet: string | null;
}

function placeKey({ area, setting, level, basis }: OewsRow): string {
	if (area) return [area.areaCode, area.title, area.states, level, basis].join('\n');
	const place = setting && Object.values(setting).join('\n');
	return [place, level, basis].join('\n');
}

/** Cells before a row's figures. */
const HEAD = 8;

/**
 * Rows of a release, by the part of a table they will stand in, each as one short text: a release of all areas and
 * industries takes some 100 MB so, as objects many times that. One part at a time is unpacked.
 */
export class PackedRows {
	readonly #parts = new Map<string, string[]>();
	readonly #origins = new Shared<Origin>();
	readonly #places = new Shared<Pick<OewsRow, 'area' | 'setting' | 'level' | 'basis'>>();
	readonly #titles = new Shared<string>();
	readonly #columns = new Shared<readonly string[]>();

	/** Names of the parts, sorted. */
	parts(): readonly string[] {
		return [...this.#parts.keys()].sort();
	}

	add(part: string, row: OewsRow): void {
		const { file, sheet, line, year, occCode, occTitle, level, basis, area, setting, cells, inferred } = row;
		const names = Object.keys(cells);
		const packed: Packed = [
			this.#origins.numberOf({ file, sheet: sheet ?? null }, `${file}\n${sheet ?? ''}`),
			line,
			year,
			occCode,
			this.#titles.numberOf(occTitle, occTitle),
			this.#places.numberOf({ area, setting, level, basis }, placeKey(row)),
			this.#columns.numberOf(names, names.join()),
			inferred ? 1 : 0,
			...Object.values(cells),
		];
		const rows = this.#parts.get(part) ?? [];
		rows.push(JSON.stringify(packed));
		this.#parts.set(part, rows);
	}

	/** The rows of a part in the order they came; they are given once, and let go of. */
	take(part: string): readonly OewsRow[] {
		const packed = this.#parts.get(part) ?? [];
		this.#parts.delete(part);
		return packed.map((text) => this.#unpack(JSON.parse(text) as Packed));
	}

	#unpack(packed: Packed): OewsRow {
		const [origin, line, year, occCode, title, place, columns, inferred] = packed;
		const { file, sheet } = this.#origins.at(origin);
		const names = this.#columns.at(columns);
		return {
			file,
			sheet: sheet ?? undefined,
			line: Number(line),
			year: Number(year),
			occCode: String(occCode),
			occTitle: this.#titles.at(title),
			...this.#places.at(place),
			cells: Object.fromEntries(names.map((name, index) => [name, packed[HEAD + index] ?? null])),
			inferred: inferred === 1,
		};
	}
}
