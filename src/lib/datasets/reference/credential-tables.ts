import { code, column, figure, officialTable, requiredFigure, text, word } from './official-table.ts';

/** A credential's requirements as read on issuers' and secondary pages; empty text and null where none was seen. */
export const credentialsImporter = officialTable({
	id: 'credentials',
	title: 'Credentials in health information, requirements and fees',
	columns: {
		/** As its issuer writes it: `CCS-P`. */
		abbreviation: code(/^id$/, /^[A-Z][A-Za-z-]+$/, 'credential abbreviation'),
		name: text(/^name$/),
		issuer: text(/^issuer$/),
		prerequisites: text(/^prerequisites$/),
		examFeeMember: figure(/^exam_fee_member$/),
		examFeeNonmember: figure(/^exam_fee_nonmember$/),
		feeAsOf: text(/^fee_as_of$/),
		renewalYears: figure(/^renewal_years$/),
		ceUnits: figure(/^ce_units$/),
		introduced: text(/^introduced$/),
		occupations: column(/^occupations_editorial$/, (record, key) => {
			const occupations = record
				.text(key)
				.split(';')
				.map((occCode) => occCode.trim());
			if (occupations.some((occCode) => !/^\d{2}-\d{4}$/.test(occCode))) {
				const reason = 'the list holds something that is not an occupation code';
				record.refuse(key, reason, 'Separate codes by semicolons.');
			}
			return occupations;
		}),
		source: text(/^source$/),
		sourceDate: text(/^source_date$/),
	},
	signature: ['abbreviation', 'issuer', 'prerequisites'],
});

/** Pay by credential, as a survey states it; USD a year. */
export const credentialPayImporter = officialTable({
	id: 'credential-pay',
	title: 'Pay by credential, issuers’ surveys',
	columns: {
		/** A credential's abbreviation, or the group of people surveyed (`none (uncertified)`). */
		subject: text(/^credential$/),
		statistic: word(/^statistic$/, ['mean', 'median'], 'statistic (mean or median)'),
		amount: requiredFigure(/^amount_usd$/, 1),
		year: figure(/^survey_year$/),
		publisher: text(/^publisher$/),
		population: text(/^population$/),
		evidenceGrade: word(
			/^evidence_grade$/,
			['official', 'issuer_survey', 'article_without_source'],
			'evidence grade',
		),
		source: text(/^source_title$/),
		address: text(/^source_address$/),
		seen: text(/^seen$/),
	},
	signature: ['subject', 'statistic', 'evidenceGrade'],
});

/** One figure on the cost of study, or another figure the credential pages need. */
export const tuitionImporter = officialTable({
	id: 'tuition',
	title: 'Cost of study: NCES Digest of Education Statistics, College Board',
	columns: {
		topic: text(/^topic$/),
		key: text(/^key$/),
		value: requiredFigure(/^value$/, 0),
		unit: text(/^unit$/),
		/** Academic year `2022-23`, or a calendar year. */
		year: text(/^year$/),
		source: text(/^source$/),
		address: text(/^source_address$/),
	},
	signature: ['topic', 'key', 'unit'],
});
