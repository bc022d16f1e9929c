import {
	code,
	column,
	officialTable,
	requiredFigure,
	text,
	word,
	yes,
	type RowOf,
} from './official-table.ts';

/*
 * The O*NET database's tables, a workbook each. An O*NET-SOC code is a SOC code with two digits behind a dot:
 * `.00` is the SOC occupation itself, others are parts of it. Its description sentences are never read.
 */
const onetCode = (header: RegExp) => code(header, /^\d{2}-\d{4}\.\d{2}$/, 'O*NET-SOC code');
const ONET_CODE = onetCode(/^o\*net-soc code$/);
const LOW_PRECISION = 'O*NET recommends suppression (low precision)';

/** The SOC code an O*NET-SOC code belongs to. */
export function socOf(onet: string): string {
	return onet.slice(0, 7);
}

export const ONET = {
	titles: officialTable({
		id: 'onet-titles',
		title: 'O*NET database, Occupation Data (titles only)',
		columns: { onetCode: ONET_CODE, title: text(/^title$/), description: /^description$/ },
		signature: ['onetCode', 'title', 'description'],
	}),
	jobZones: officialTable({
		id: 'onet-job-zones',
		title: 'O*NET database, Job Zones',
		columns: {
			onetCode: ONET_CODE,
			/** 1 (little preparation) to 5 (extensive). */
			jobZone: column(/^job zone$/, (record, key) => Number(record.code(key, /^[1-5]$/, 'job zone'))),
		},
		signature: ['onetCode', 'jobZone'],
	}),
	skills: officialTable({
		id: 'onet-skills',
		title: 'O*NET database, Skills',
		columns: {
			onetCode: ONET_CODE,
			element: /^element id$/,
			skill: text(/^element name$/),
			/** `IM` importance, 1 to 5; `LV` level, 0 to 7. */
			scale: word(/^scale id$/, ['IM', 'LV'], 'scale of importance or level'),
			/** Null where O*NET marks the level as not relevant. */
			value: requiredFigure(/^data value$/, 0),
			suppress: /^recommend suppress$/,
			irrelevant: yes(/^not relevant$/),
		},
		signature: ['onetCode', 'element', 'irrelevant'],
		passOver: (record) => {
			if (!record.text('element').startsWith('2.')) return 'elements that are not skills';
			return record.text('suppress') === 'Y' && LOW_PRECISION;
		},
		rows: ({ irrelevant, value, ...row }) => [{ ...row, value: irrelevant ? null : value }],
	}),
	alternateTitles: officialTable({
		id: 'onet-alternate-titles',
		title: 'O*NET database, Alternate Titles',
		columns: { onetCode: ONET_CODE, title: text(/^alternate title$/) },
		signature: ['onetCode', 'title'],
	}),
	reportedTitles: officialTable({
		id: 'onet-reported-titles',
		title: 'O*NET database, Sample of Reported Titles',
		columns: { onetCode: ONET_CODE, title: text(/^reported job title$/) },
		signature: ['onetCode', 'title'],
	}),
	technology: officialTable({
		id: 'onet-technology',
		title: 'O*NET database, Technology Skills',
		columns: {
			onetCode: ONET_CODE,
			technology: text(/^example$/),
			commodity: text(/^commodity title$/),
			hot: yes(/^hot technology$/),
			inDemand: yes(/^in demand$/),
		},
		signature: ['onetCode', 'technology', 'commodity'],
	}),
	related: officialTable({
		id: 'onet-related',
		title: 'O*NET database, Related Occupations',
		columns: {
			onetCode: ONET_CODE,
			relatedCode: onetCode(/^related o\*net-soc code$/),
			tier: text(/^relatedness tier$/),
			rank: requiredFigure(/^index$/, 1),
		},
		signature: ['onetCode', 'relatedCode'],
	}),
	education: officialTable({
		id: 'onet-education',
		title: 'O*NET database, Education, Training, and Experience',
		columns: {
			onetCode: ONET_CODE,
			scale: /^scale id$/,
			/** Required level of education, O*NET's categories 1 to 12. */
			category: requiredFigure(/^category$/, 1),
			/** Share of respondents. */
			percent: requiredFigure(/^data value$/, 0),
			suppress: /^recommend suppress$/,
		},
		signature: ['onetCode', 'scale', 'category'],
		passOver: (record) => {
			if (record.text('scale') !== 'RL') return 'experience and training scales';
			return record.text('suppress') === 'Y' && LOW_PRECISION;
		},
	}),
};

export type OnetSkill = RowOf<typeof ONET.skills>;
