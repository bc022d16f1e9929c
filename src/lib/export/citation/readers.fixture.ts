/** Readers of bibliographies for tests, written after the formats' descriptions and not after our writers. */

export interface BibEntry {
	readonly key: string;
	readonly fields: Readonly<Record<string, string>>;
}

/** Entries of a BibTeX file: a value reaches from a brace to the one that closes it, as BibTeX counts them. */
export function readBibtex(text: string): readonly BibEntry[] {
	const entries: BibEntry[] = [];
	let at = 0;
	const closing = (from: number) => {
		let depth = 0;
		for (let index = from; index < text.length; index += 1) {
			if (text[index] === '{') depth += 1;
			else if (text[index] === '}' && --depth === 0) return index;
		}
		throw new Error('a brace is not closed');
	};
	while ((at = text.indexOf('@', at)) >= 0) {
		const open = text.indexOf('{', at);
		const end = closing(open);
		const body = text.slice(open + 1, end);
		const comma = body.indexOf(',');
		const fields: Record<string, string> = {};
		let next = comma + 1;
		for (;;) {
			const name = /^\s*(\w+)\s*=\s*(?=\{)/.exec(body.slice(next));
			if (!name) break;
			const start = open + 1 + next + name[0].length;
			const stop = closing(start);
			fields[name[1] ?? ''] = untex(text.slice(start + 1, stop));
			next = stop - open;
			next += /^\s*,/.exec(body.slice(next))?.[0].length ?? 0;
		}
		if (body.slice(next).trim()) throw new Error(`not a field: ${body.slice(next)}`);
		entries.push({ key: body.slice(0, comma), fields });
		at = end;
	}
	return entries;
}

const COMMANDS: Readonly<Record<string, string>> = {
	textbackslash: '\\',
	textbraceleft: '{',
	textbraceright: '}',
	textasciitilde: '~',
	textasciicircum: '^',
	ldots: '…',
};
const MATHS: Readonly<Record<string, string>> = { '\\geq': '≥', '\\leq': '≤', '-': '−', '\\rightarrow': '→' };

/** How TeX's input writes quotation marks and dashes. */
export function typed(text: string): string {
	const ways = { '–': '--', '—': '---', '“': '``', '”': "''", '‘': '`', '’': "'" };
	return text.replace(/[–—“”‘’]/g, (sign) => ways[sign as keyof typeof ways]);
}

/** What TeX prints for a text, but for quotation marks and dashes, which stay as typed. */
function untex(text: string): string {
	const inner = /^\{[\s\S]*\}$/.test(text) ? text.slice(1, -1) : text;
	return inner.replace(
		/\\([a-z]+)\{\}|\\([$&#%_])|\$([^$]+)\$|~/g,
		(_, command?: string, sign?: string, maths?: string) => {
			if (command !== undefined) return COMMANDS[command] ?? `?${command}?`;
			if (sign !== undefined) return sign;
			if (maths !== undefined) return MATHS[maths] ?? `?${maths}?`;
			return '\u00a0';
		},
	);
}

/** Records of an RIS file: the values of each tag. Throws where a line is none of the format's. */
export function readRis(text: string): readonly ReadonlyMap<string, readonly string[]>[] {
	const records: Map<string, string[]>[] = [];
	let current: Map<string, string[]> | null = null;
	for (const line of text.split('\r\n')) {
		if (line === '') continue;
		const found = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/.exec(line);
		if (!found) throw new Error(`not a line of RIS: ${JSON.stringify(line)}`);
		const [, tag = '', value = ''] = found;
		if (tag === 'TY') {
			if (current) throw new Error('a record is not ended');
			current = new Map();
		}
		if (!current) throw new Error(`a line outside of a record: ${line}`);
		if (tag === 'ER') {
			records.push(current);
			current = null;
			continue;
		}
		current.set(tag, [...(current.get(tag) ?? []), value]);
	}
	if (current) throw new Error('the last record is not ended');
	return records;
}
