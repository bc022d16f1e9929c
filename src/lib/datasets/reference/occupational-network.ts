import type { Importer } from '../importing/importer.ts';
import { readRecords, recognitionOf, type Layout, type SourceRecord } from './records.ts';

/**
 * The O*NET database's tables, a workbook each. An O*NET-SOC code is a SOC code with two digits behind a dot:
 * `.00` is the SOC occupation itself, others are parts of it. Its description sentences are never read.
 */
export interface OnetTitle {
	readonly onetCode: string;
	readonly title: string;
}
export interface OnetJobZone {
	readonly onetCode: string;
	/** 1 (little preparation) to 5 (extensive). */
	readonly jobZone: number;
}
export interface OnetSkill {
	readonly onetCode: string;
	readonly skill: string;
	/** `IM` importance, 1 to 5; `LV` level, 0 to 7. */
	readonly scale: 'IM' | 'LV';
	/** Null where O*NET marks the level as not relevant. */
	readonly value: number | null;
}
export interface OnetAlias {
	readonly onetCode: string;
	readonly title: string;
}
export interface OnetTechnology {
	readonly onetCode: string;
	readonly technology: string;
	readonly commodity: string;
	readonly hot: boolean;
	readonly inDemand: boolean;
}
export interface OnetRelated {
	readonly onetCode: string;
	readonly relatedCode: string;
	readonly tier: string;
	readonly rank: number;
}
export interface OnetEducation {
	readonly onetCode: string;
	/** Required level of education, O*NET's categories 1 to 12. */
	readonly category: number;
	/** Share of respondents, percent. */
	readonly percent: number;
}

const CODE = /^o\*net-soc code$/;
const LOW_PRECISION = 'O*NET recommends suppression (low precision)';

function onetCode<Key extends string>(record: SourceRecord<Key>, key: Key): string {
	return record.code(key, /^\d{2}-\d{4}\.\d{2}$/, 'O*NET-SOC code');
}

/** The SOC code an O*NET-SOC code belongs to. */
export function socOf(onet: string): string {
	return onet.slice(0, 7);
}

/** An importer of one O*NET workbook. */
function onetImporter<Key extends string, Row>(
	id: string,
	name: string,
	layout: Layout<Key>,
	toRow: (record: SourceRecord<Key>) => { readonly rows: readonly Row[] } | { readonly passedOver: string },
): Importer<Row> {
	return {
		id,
		title: `O*NET database, ${name}`,
		...recognitionOf(layout),
		read: (table) => readRecords(table, layout, toRow),
	};
}

export const onetTitlesImporter = onetImporter<'code' | 'title' | 'description', OnetTitle>(
	'onet-titles',
	'Occupation Data (titles only)',
	{
		columns: { code: CODE, title: /^title$/, description: /^description$/ },
		signature: ['code', 'title', 'description'],
		optional: [],
	},
	(record) => ({ rows: [{ onetCode: onetCode(record, 'code'), title: record.text('title') }] }),
);

export const onetJobZonesImporter = onetImporter<'code' | 'zone', OnetJobZone>(
	'onet-job-zones',
	'Job Zones',
	{ columns: { code: CODE, zone: /^job zone$/ }, signature: ['code', 'zone'], optional: [] },
	(record) => {
		const jobZone = Number(record.code('zone', /^[1-5]$/, 'job zone'));
		return { rows: [{ onetCode: onetCode(record, 'code'), jobZone }] };
	},
);

export const onetSkillsImporter = onetImporter<
	'code' | 'element' | 'name' | 'scale' | 'value' | 'suppress' | 'irrelevant',
	OnetSkill
>(
	'onet-skills',
	'Skills',
	{
		columns: {
			code: CODE,
			element: /^element id$/,
			name: /^element name$/,
			scale: /^scale id$/,
			value: /^data value$/,
			suppress: /^recommend suppress$/,
			irrelevant: /^not relevant$/,
		},
		signature: ['code', 'element', 'irrelevant'],
		optional: [],
	},
	(record) => {
		if (!record.text('element').startsWith('2.')) return { passedOver: 'elements that are no skills' };
		if (record.text('suppress') === 'Y') return { passedOver: LOW_PRECISION };
		const scale = record.code('scale', /^(IM|LV)$/, 'scale of importance or level') === 'IM' ? 'IM' : 'LV';
		const value = record.requiredNumber('value', 0);
		const known = record.text('irrelevant') === 'Y' ? null : value;
		return {
			rows: [{ onetCode: onetCode(record, 'code'), skill: record.text('name'), scale, value: known }],
		};
	},
);

export const onetAlternateTitlesImporter = onetImporter<'code' | 'title', OnetAlias>(
	'onet-alternate-titles',
	'Alternate Titles',
	{
		columns: { code: CODE, title: /^alternate title$/ },
		signature: ['code', 'title'],
		optional: [],
	},
	(record) => ({
		rows: [{ onetCode: onetCode(record, 'code'), title: record.text('title') }],
	}),
);

export const onetReportedTitlesImporter = onetImporter<'code' | 'title', OnetAlias>(
	'onet-reported-titles',
	'Sample of Reported Titles',
	{ columns: { code: CODE, title: /^reported job title$/ }, signature: ['code', 'title'], optional: [] },
	(record) => ({ rows: [{ onetCode: onetCode(record, 'code'), title: record.text('title') }] }),
);

export const onetTechnologyImporter = onetImporter<
	'code' | 'example' | 'commodity' | 'hot' | 'demand',
	OnetTechnology
>(
	'onet-technology',
	'Technology Skills',
	{
		columns: {
			code: CODE,
			example: /^example$/,
			commodity: /^commodity title$/,
			hot: /^hot technology$/,
			demand: /^in demand$/,
		},
		signature: ['code', 'example', 'commodity'],
		optional: [],
	},
	(record) => ({
		rows: [
			{
				onetCode: onetCode(record, 'code'),
				technology: record.text('example'),
				commodity: record.text('commodity'),
				hot: record.text('hot') === 'Y',
				inDemand: record.text('demand') === 'Y',
			},
		],
	}),
);

export const onetRelatedImporter = onetImporter<'code' | 'related' | 'tier' | 'index', OnetRelated>(
	'onet-related',
	'Related Occupations',
	{
		columns: {
			code: CODE,
			related: /^related o\*net-soc code$/,
			tier: /^relatedness tier$/,
			index: /^index$/,
		},
		signature: ['code', 'related'],
		optional: [],
	},
	(record) => ({
		rows: [
			{
				onetCode: onetCode(record, 'code'),
				relatedCode: onetCode(record, 'related'),
				tier: record.text('tier'),
				rank: record.requiredNumber('index', 1),
			},
		],
	}),
);

export const onetEducationImporter = onetImporter<
	'code' | 'scale' | 'category' | 'value' | 'suppress',
	OnetEducation
>(
	'onet-education',
	'Education, Training, and Experience',
	{
		columns: {
			code: CODE,
			scale: /^scale id$/,
			category: /^category$/,
			value: /^data value$/,
			suppress: /^recommend suppress$/,
		},
		signature: ['code', 'scale', 'category'],
		optional: [],
	},
	(record) => {
		if (record.text('scale') !== 'RL') return { passedOver: 'experience and training scales' };
		if (record.text('suppress') === 'Y') return { passedOver: LOW_PRECISION };
		const category = record.requiredNumber('category', 1);
		return {
			rows: [{ onetCode: onetCode(record, 'code'), category, percent: record.requiredNumber('value', 0) }],
		};
	},
);
