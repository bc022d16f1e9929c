import { escapeMarkup } from '$lib/charts/scene-markup.ts';

/** The few forms of cells there are; each is a place in the list of `CELL_FORMATS`. */
export const STYLE = { plain: 0, heading: 1, wrapped: 2, text: 3, title: 4, grouped: 5 } as const;

const FONTS =
	'<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
	'<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
	'<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font></fonts>';
const FILLS =
	'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
const BORDERS =
	'<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
	'<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>';
/** 49 is text, which a spreadsheet leaves as it is; 3 is a whole number with separators. */
const CELL_FORMATS = [
	'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
	'<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf>',
	'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
	'<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
	'<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
	'<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
];

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Characters of a cell; a spreadsheet refuses a file with more. */
const LONGEST_CELL = 32_767;

/** A cell: text is always stored as text, whatever it begins with. */
export interface Cell {
	readonly value: string | number | null;
	readonly style: number;
}

export interface Sheet {
	readonly name: string;
	/** In characters. */
	readonly widths: readonly number[];
	readonly rows: readonly (readonly Cell[])[];
	/** Whether the first row stays in sight. */
	readonly hasHeader: boolean;
}

/** What a workbook says of itself. */
export interface Properties {
	readonly title: string;
	readonly subject: string;
	readonly comments: string;
}

/** The parts of a workbook by name, each a text: Office Open XML, without a date, a formula, a link or a macro. */
export function workbookParts(
	sheets: readonly Sheet[],
	properties: Properties,
): readonly (readonly [name: string, text: string])[] {
	const numbers = sheets.map((_, index) => index + 1);
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
	const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
	return [
		[
			'[Content_Types].xml',
			`${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
				'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
				'<Default Extension="xml" ContentType="application/xml"/>' +
				override('/xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`) +
				numbers
					.map((number) => override(`/xl/worksheets/sheet${number}.xml`, `${SHEET_TYPE}.worksheet+xml`))
					.join('') +
				override('/xl/styles.xml', `${SHEET_TYPE}.styles+xml`) +
				override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
				'</Types>',
		],
		[
			'_rels/.rels',
			`${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">` +
				relation('rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml') +
				relation(
					'rId2',
					'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
					'docProps/core.xml',
				) +
				'</Relationships>',
		],
		[
			'xl/workbook.xml',
			`${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
				sheets
					.map(
						({ name }, index) =>
							`<sheet name="${written(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
					)
					.join('') +
				'</sheets></workbook>',
		],
		[
			'xl/_rels/workbook.xml.rels',
			`${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">` +
				numbers
					.map((number) =>
						relation(`rId${number}`, `${RELATIONS}/worksheet`, `worksheets/sheet${number}.xml`),
					)
					.join('') +
				relation(`rId${sheets.length + 1}`, `${RELATIONS}/styles`, 'styles.xml') +
				'</Relationships>',
		],
		[
			'xl/styles.xml',
			`${DECLARATION}<styleSheet xmlns="${MAIN}">${FONTS}${FILLS}${BORDERS}` +
				'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
				`<cellXfs count="${CELL_FORMATS.length}">${CELL_FORMATS.join('')}</cellXfs>` +
				'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
		],
		...sheets.map(
			(sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, index === 0)] as const,
		),
		['docProps/core.xml', propertiesXml(properties)],
	];
}

function sheetXml({ widths, rows, hasHeader }: Sheet, isFirst: boolean): string {
	const last = `${letters(Math.max(0, widths.length - 1))}${Math.max(1, rows.length)}`;
	const pane = hasHeader
		? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
		: '';
	return (
		`${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/>` +
		`<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">${pane}</sheetView></sheetViews>` +
		'<sheetFormatPr defaultRowHeight="15"/><cols>' +
		widths
			.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
			.join('') +
		'</cols><sheetData>' +
		rows.map((cells, index) => rowXml(cells, index + 1)).join('') +
		'</sheetData>' +
		// Codes are text on purpose: no spreadsheet need warn of it.
		`<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
	);
}

function rowXml(cells: readonly Cell[], number: number): string {
	const own = cells.map(({ value, style }, column) => {
		if (value === null || value === '') return '';
		const start = `<c r="${letters(column)}${number}" s="${style}"`;
		if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
		return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
	});
	return `<row r="${number}">${own.join('')}</row>`;
}

function propertiesXml({ title, subject, comments }: Properties): string {
	return (
		`${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
		'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
		`<dc:title>${written(title)}</dc:title><dc:subject>${written(subject)}</dc:subject>` +
		`<dc:creator>Paychart</dc:creator><dc:description>${written(comments)}</dc:description></cp:coreProperties>`
	);
}

/** Text as spreadsheets read it: `_x0041_` would be a letter by its number. */
function cellText(text: string): string {
	return written(text.slice(0, LONGEST_CELL).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

/** A text in XML, without what XML 1.0 cannot hold. */
function written(text: string): string {
	return escapeMarkup(text.replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Surrogate}/gu, ''));
}

/** `A`, `Z`, `AA` */
function letters(column: number): string {
	const rest = Math.floor(column / 26);
	return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
