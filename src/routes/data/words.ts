import { TABLE_FILE } from '$lib/components/data/words.ts';
import { formatCount } from '$lib/domain/format.ts';

/** Every sentence of the page of data. */
export const DATA = {
	title: 'Data and sources',
	tab: 'Data and sources · Paychart',
	description: 'Every table behind Paychart: official source, release, license, columns and files.',
	above: 'Downloads and definitions',
	lead: (tables: number, rows: number, newest: number) =>
		`${tables} tables with ${formatCount(rows)} rows of official pay, job and price data. The newest pay release is May ${newest}. Every table downloads as CSV.`,
	yours: 'You have figures of your own?',
	yoursLink: 'Add your payroll, your figures or an official release.',
	how: 'How the tables are made',
	made: 'Every figure on this site comes from these tables. Scripts read them from the official releases named with each. Nothing is estimated, averaged or filled in; a missing figure says why.',
	format:
		'The files are plain CSV with a schema (datapackage.json, Frictionless Data Package v2). On the site they lie packed by gzip; a link saves the CSV, and without scripts the packed file.',
	flags: 'What the flags mean',
	flagMeanings: {
		not_available: 'BLS released no pay estimate (its mark *).',
		not_published: 'BLS released no job count (**).',
		top_coded: 'At or above the top figure BLS prints for that release (#), shown as “≥”.',
		under_half_percent: 'Under 0.5% of establishments (~).',
		not_in_source: 'The table we obtained doesn’t have this column.',
		derived: 'Hourly pay calculated as annual pay / 2,080 because the table has no hourly column.',
		no_price_parity: 'Local dollars were asked for, and BEA has no price level for the place.',
		withheld: 'BLS withheld the figure so that no employer can be identified.',
	},
	check: 'Check figures',
	tables: 'Tables',
	rows: TABLE_FILE.rows,
	sources: 'Sources',
	columns: (count: number) => `Columns (${count})`,
	files: (count: number) => `Files (${count})`,
	licences: {
		'public-domain': 'public domain, a work of the U.S. government',
		'cc-by-4.0': 'CC BY 4.0',
		editorial: 'our own editorial work, CC BY 4.0',
		quoted: 'figures quoted from a named source',
	} as Readonly<Record<string, string>>,
} as const;
