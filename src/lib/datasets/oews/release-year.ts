import { ok, type Result } from '../../domain/result.ts';
import type { SourceTable } from '../importing/importer.ts';
import { refuseFile } from '../importing/refuse-file.ts';

/** `M2024`, `M_2024`, `may2025`, `May 2025`: how file names spell the release. */
const IN_NAME = /(?:^|[^a-z])m_?((?:19|20)\d{2})(?!\d)|may[ _-]*((?:19|20)\d{2})(?!\d)/gi;
/** `oesm24ma.zip`: how the zips of BLS spell it. */
const IN_ZIP = /oe(?:w)?sm(\d{2})[a-z0-9]*\.zip/gi;

function yearsIn(text: string): readonly number[] {
	const spelled = [...text.matchAll(IN_NAME)].map((match) => Number(match[1] ?? match[2]));
	const short = [...text.matchAll(IN_ZIP)].map(([, digits]) => {
		const year = 2000 + Number(digits);
		return year > new Date().getFullYear() ? year - 100 : year;
	});
	return [...new Set([...spelled, ...short])];
}

/** The first May release whose occupation codes, areas and top codes this site knows; OEWS itself began in 1997. */
const FIRST_RELEASE = 2010;

/** Why a year cannot be a release that is read; null where it can. A release names the May it is of, never a May to come. */
export function refuseRelease(year: number): { readonly sentence: string; readonly remedy: string } | null {
	const newest = new Date().getFullYear();
	if (year >= FIRST_RELEASE && year <= newest) return null;
	return {
		sentence: `May ${year} is not a release that can be read: they go from May ${FIRST_RELEASE} to May ${newest}.`,
		remedy:
			year < FIRST_RELEASE
				? `Give a release since May ${FIRST_RELEASE}: the codes of earlier ones are not in the tables.`
				: 'Correct the year: in the name of the file, its notes or its column.',
	};
}

/**
 * The May release a table belongs to: by its file name (or the name of the zip around it), and by the notes sheet
 * of its workbook. A column `year` in the table is read row by row and makes this unnecessary.
 *
 * Errors: no year anywhere, or name and notes contradict each other.
 */
export function releaseYear(table: SourceTable): Result<number> {
	// Only file names count, of the file and of the zips around it: a folder may be named after anything.
	const names = table.file.split('!').map((path) => path.split('/').at(-1) ?? '');
	const inName = yearsIn(names.join(' '));
	const inNotes = yearsIn((table.notes ?? []).slice(0, 3).join('\n'));
	const years = [...new Set([...inName, ...inNotes])];
	const year = years[0];
	if (year === undefined) {
		return refuseFile(
			table.file,
			'Neither the file name nor its notes say which May release this is.',
			'Give the file its published name, for example MSA_M2024_dl.xlsx: M and the year.',
		);
	}
	if (years.length > 1) {
		return refuseFile(
			table.file,
			`The file name and the notes inside name different releases: ${years.join(' and ')}.`,
			'Give the file under the name it was published with.',
		);
	}
	const refused = refuseRelease(year);
	return refused ? refuseFile(table.file, refused.sentence, refused.remedy) : ok(year);
}
