/** Whose establishments a row covers, by QCEW's own_code; the words are those of the tables of settings. */
export const CENSUS_OWNERS = {
	'0': 'all',
	'1': 'federal',
	'2': 'state',
	'3': 'local',
	'5': 'private',
	'8': 'government',
	'9': 'private-state-local',
} as const;

/** How finely a row cuts the economy, by QCEW's agglvl_code for the nation. */
export const CENSUS_LEVELS = {
	'10': 'total',
	'11': 'owner',
	'12': 'domain',
	'13': 'supersector',
	'14': 'sector',
	'15': 'subsector',
	'16': 'industry-group',
	'17': 'naics-industry',
	'18': 'national-industry',
	'94': 'owners',
	'95': 'owners',
} as const;
