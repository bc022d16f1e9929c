import {
	code,
	column,
	figure,
	officialTable,
	requiredFigure,
	text,
	word,
	type RowOf,
} from './official-table.ts';

const DAYS = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A day that the calendar has, `2024-09-27`. */
const day = (header: RegExp) =>
	column(header, (record, key) => {
		const found = record.code(key, DAYS, 'day of the form 2024-09-27');
		const at = new Date(`${found}T00:00:00Z`);
		if (found !== '' && !at.toISOString().startsWith(found))
			record.refuse(key, `the calendar has no ${found}`, 'Bring the file as published.');
		return found;
	});

/** A month by its first day, as `2024-09`. */
const month = (header: RegExp) =>
	column(header, (record, key) =>
		record.code(key, /^\d{4}-(0[1-9]|1[0-2])-01$/, 'first day of a month').slice(0, 7),
	);

const name = (header: RegExp) => code(header, /[A-Za-z]/, 'name of a sector');

/** The publisher's files have one layout for every country. */
const ELSEWHERE = 'not of the United States';

/** The first and the last of the rows' dates: `2020-02-01 to 2024-09-27`. */
function dates<Row>(dateOf: (row: Row) => string): (rows: readonly Row[]) => string {
	return (rows) => {
		const sorted = rows.map(dateOf).sort();
		return `${sorted[0]} to ${sorted.at(-1)}`;
	};
}

const sectorTable = officialTable({
	id: 'indeed-postings-by-sector',
	title: 'Indeed Hiring Lab, job postings index by sector',
	columns: {
		date: day(/^date$/),
		country: /^jobcountry$/,
		index: requiredFigure(/^indeed_job_postings_index$/, 0),
		kind: /^variable$/,
		sector: name(/^display_name$/),
	},
	signature: ['date', 'country', 'index', 'sector'],
	passOver: (record) =>
		(record.text('country') !== 'US' && ELSEWHERE) ||
		(record.text('kind') === 'new postings' && 'new postings alone, which no table of sectors has'),
});

const allTable = officialTable({
	id: 'indeed-postings-all',
	title: 'Indeed Hiring Lab, job postings index of all sectors together',
	columns: {
		date: day(/^date$/),
		country: /^jobcountry$/,
		indexAdjusted: requiredFigure(/^indeed_job_postings_index_sa$/, 0),
		indexUnadjusted: requiredFigure(/^indeed_job_postings_index_nsa$/, 0),
		kind: word(/^variable$/, ['total postings', 'new postings'], 'kind of postings'),
	},
	signature: ['date', 'country', 'indexAdjusted', 'indexUnadjusted'],
	passOver: (record) => record.text('country') !== 'US' && ELSEWHERE,
	rows: ({ kind, ...row }) => [{ ...row, postings: kind === 'total postings' ? 'total' : 'new' }],
});

const transparencyTable = officialTable({
	id: 'indeed-pay-transparency',
	title: 'Indeed Hiring Lab, share of job postings that state pay, by sector',
	columns: {
		month: month(/^date$/),
		country: /^country_code$/,
		sector: name(/^sector$/),
		share: figure(/^pay_transparency_pct$/, 0, ['NA']),
		average3Months: figure(/^pay_transparency_pct_3ma$/, 0, ['NA']),
	},
	signature: ['month', 'country', 'sector', 'share'],
	passOver: (record) => record.text('country') !== 'US' && ELSEWHERE,
});

const sectorsTable = officialTable({
	id: 'indeed-posting-sectors',
	title: 'Indeed Hiring Lab, examples of the job titles of each sector',
	columns: { sector: name(/^sector$/), jobTitles: text(/^job_titles$/) },
	signature: ['sector', 'jobTitles'],
});

/** Indeed Hiring Lab's files of job postings, a company's data and not an official statistic. */
export const POSTINGS = {
	bySector: { ...sectorTable, releaseOf: dates<RowOf<typeof sectorTable>>(({ date }) => date) },
	all: { ...allTable, releaseOf: dates<RowOf<typeof allTable>>(({ date }) => date) },
	payTransparency: {
		...transparencyTable,
		releaseOf: dates<RowOf<typeof transparencyTable>>((row) => row.month),
	},
	sectors: sectorsTable,
};
