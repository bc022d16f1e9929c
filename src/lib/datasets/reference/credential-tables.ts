import type { Importer } from '../importing/importer.ts';
import { readRecords, recognitionOf, type Layout } from './records.ts';

/** A credential's requirements as read on issuers' and secondary pages; empty text and null where none was seen. */
export interface CredentialRecord {
	/** Abbreviation as its issuer writes it: `CCS-P`. */
	readonly abbreviation: string;
	readonly name: string;
	readonly issuer: string;
	readonly prerequisites: string;
	readonly examFeeMember: number | null;
	readonly examFeeNonmember: number | null;
	readonly feeAsOf: string;
	readonly renewalYears: number | null;
	readonly ceUnits: number | null;
	readonly introduced: string;
	readonly occupations: readonly string[];
	readonly source: string;
	readonly sourceDate: string;
}

/** Pay by credential, as a survey states it; USD a year. */
export interface CredentialPayRecord {
	/** A credential's abbreviation, or the group of people surveyed (`none (uncertified)`). */
	readonly subject: string;
	readonly statistic: 'mean' | 'median';
	readonly amount: number;
	readonly year: number | null;
	readonly publisher: string;
	readonly population: string;
	readonly evidenceGrade: string;
	readonly sourceTitle: string;
	readonly address: string;
	readonly seen: string;
}

/** One figure on the cost of study, or another figure the credential pages need. */
export interface TuitionRecord {
	readonly topic: string;
	readonly key: string;
	readonly value: number;
	readonly unit: string;
	/** Academic year `2022-23`, or a calendar year. */
	readonly year: string;
	readonly source: string;
	readonly address: string;
}

const CREDENTIALS = {
	columns: {
		id: /^id$/,
		name: /^name$/,
		issuer: /^issuer$/,
		prerequisites: /^prerequisites$/,
		member: /^exam_fee_member$/,
		nonmember: /^exam_fee_nonmember$/,
		feeAsOf: /^fee_as_of$/,
		renewal: /^renewal_years$/,
		units: /^ce_units$/,
		introduced: /^introduced$/,
		occupations: /^occupations_editorial$/,
		source: /^source$/,
		sourceDate: /^source_date$/,
	},
	signature: ['id', 'issuer', 'prerequisites'],
	optional: [],
} satisfies Layout<string>;

const PAY = {
	columns: {
		credential: /^credential$/,
		statistic: /^statistic$/,
		amount: /^amount_usd$/,
		year: /^survey_year$/,
		publisher: /^publisher$/,
		population: /^population$/,
		grade: /^evidence_grade$/,
		title: /^source_title$/,
		address: /^source_address$/,
		seen: /^seen$/,
	},
	signature: ['credential', 'statistic', 'grade'],
	optional: [],
} satisfies Layout<string>;

const TUITION = {
	columns: {
		topic: /^topic$/,
		key: /^key$/,
		value: /^value$/,
		unit: /^unit$/,
		year: /^year$/,
		source: /^source$/,
		address: /^source_address$/,
	},
	signature: ['topic', 'key', 'unit'],
	optional: [],
} satisfies Layout<string>;

const AMOUNT = { minimum: 0, missing: [] } as const;

export const credentialsImporter: Importer<CredentialRecord> = {
	id: 'credentials',
	title: 'Credentials in health information, requirements and fees',
	...recognitionOf(CREDENTIALS),
	read: (table) =>
		readRecords(table, CREDENTIALS, (record) => {
			const occupations = record
				.text('occupations')
				.split(';')
				.map((code) => code.trim());
			if (occupations.some((code) => !/^\d{2}-\d{4}$/.test(code))) {
				record.refuse(
					'occupations',
					'the list holds something that is no occupation code',
					'Separate codes by semicolons.',
				);
			}
			const row: CredentialRecord = {
				abbreviation: record.code('id', /^[A-Z][A-Za-z-]+$/, 'credential abbreviation'),
				name: record.text('name'),
				issuer: record.text('issuer'),
				prerequisites: record.text('prerequisites'),
				examFeeMember: record.number('member', AMOUNT),
				examFeeNonmember: record.number('nonmember', AMOUNT),
				feeAsOf: record.text('feeAsOf'),
				renewalYears: record.number('renewal', AMOUNT),
				ceUnits: record.number('units', AMOUNT),
				introduced: record.text('introduced'),
				occupations,
				source: record.text('source'),
				sourceDate: record.text('sourceDate'),
			};
			return { rows: [row] };
		}),
};

export const credentialPayImporter: Importer<CredentialPayRecord> = {
	id: 'credential-pay',
	title: 'Pay by credential, issuers’ surveys',
	...recognitionOf(PAY),
	read: (table) =>
		readRecords(table, PAY, (record) => {
			const statistic = record.code('statistic', /^(mean|median)$/, 'statistic (mean or median)');
			const row: CredentialPayRecord = {
				subject: record.text('credential'),
				statistic: statistic === 'median' ? 'median' : 'mean',
				amount: record.requiredNumber('amount', 1),
				year: record.number('year', AMOUNT),
				publisher: record.text('publisher'),
				population: record.text('population'),
				evidenceGrade: record.code(
					'grade',
					/^(official|issuer_survey|article_without_source)$/,
					'evidence grade',
				),
				sourceTitle: record.text('title'),
				address: record.text('address'),
				seen: record.text('seen'),
			};
			return { rows: [row] };
		}),
};

export const tuitionImporter: Importer<TuitionRecord> = {
	id: 'tuition',
	title: 'Cost of study: NCES Digest of Education Statistics, College Board',
	...recognitionOf(TUITION),
	read: (table) =>
		readRecords(table, TUITION, (record) => ({
			rows: [
				{
					topic: record.text('topic'),
					key: record.text('key'),
					value: record.requiredNumber('value', 0),
					unit: record.text('unit'),
					year: record.text('year'),
					source: record.text('source'),
					address: record.text('address'),
				},
			],
		})),
};
