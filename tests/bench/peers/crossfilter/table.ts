import { csvParseRows } from 'd3-dsv';

/** Rows as columns; occupations and areas as indexes into their lists. */
export interface Table {
	readonly length: number;
	readonly occupation: Uint16Array;
	readonly area: Uint16Array;
	/** NaN where there is none. */
	readonly median: Float64Array;
	readonly inSet: Uint8Array;
	readonly isMetro: Uint8Array;
	/** Anything but the nation. */
	readonly isPlace: Uint8Array;
	readonly occupationCodes: readonly string[];
	readonly occupationTitles: readonly string[];
	readonly areaCodes: readonly string[];
	readonly areaTitles: readonly string[];
}

/** Reads a file of rows, and repeats it so many times. */
export function readTable(text: string, copies: number): Table {
	const [header = [], ...lines] = csvParseRows(text);
	const rows = lines.filter((line) => line.length === header.length);
	const column = (name: string) => header.indexOf(name);
	const [occupation, occupationTitle] = [column('occ_code'), column('occ_title')];
	const [area, areaTitle, kind] = [column('area_code'), column('area_title'), column('kind')];
	const [median, inSet] = [column('median'), column('in_set')];
	const occupations = new Map<string, { index: number; title: string }>();
	const areas = new Map<string, { index: number; title: string }>();
	const indexIn = (list: typeof areas, code = '', title = '') => {
		const entry = list.get(code) ?? { index: list.size, title };
		list.set(code, entry);
		return entry.index;
	};
	const length = rows.length * copies;
	const table = {
		occupation: new Uint16Array(length),
		area: new Uint16Array(length),
		median: new Float64Array(length),
		inSet: new Uint8Array(length),
		isMetro: new Uint8Array(length),
		isPlace: new Uint8Array(length),
	};
	rows.forEach((row, index) => {
		table.occupation[index] = indexIn(occupations, row[occupation], row[occupationTitle]);
		table.area[index] = indexIn(areas, row[area], row[areaTitle]);
		table.median[index] = row[median] ? Number(row[median]) : Number.NaN;
		table.inSet[index] = Number(row[inSet] === 'true');
		table.isMetro[index] = Number(row[kind] === 'metro');
		table.isPlace[index] = Number(row[kind] !== 'nation');
	});
	for (const values of Object.values(table)) {
		for (let copy = 1; copy < copies; copy++) values.copyWithin(copy * rows.length, 0, rows.length);
	}
	return {
		...table,
		length,
		occupationCodes: [...occupations.keys()],
		occupationTitles: [...occupations.values()].map(({ title }) => title),
		areaCodes: [...areas.keys()],
		areaTitles: [...areas.values()].map(({ title }) => title),
	};
}
