/** Postal abbreviations and codes of the states and territories that have figures, by name. */
const STATES =
	'AL01Alabama AK02Alaska AZ04Arizona AR05Arkansas CA06California CO08Colorado CT09Connecticut DE10Delaware DC11District_of_Columbia FL12Florida GA13Georgia HI15Hawaii ID16Idaho IL17Illinois IN18Indiana IA19Iowa KS20Kansas KY21Kentucky LA22Louisiana ME23Maine MD24Maryland MA25Massachusetts MI26Michigan MN27Minnesota MS28Mississippi MO29Missouri MT30Montana NE31Nebraska NV32Nevada NH33New_Hampshire NJ34New_Jersey NM35New_Mexico NY36New_York NC37North_Carolina ND38North_Dakota OH39Ohio OK40Oklahoma OR41Oregon PA42Pennsylvania RI44Rhode_Island SC45South_Carolina SD46South_Dakota TN47Tennessee TX48Texas UT49Utah VT50Vermont VA51Virginia WA53Washington WV54West_Virginia WI55Wisconsin WY56Wyoming GU66Guam PR72Puerto_Rico VI78Virgin_Islands';

/** Older and longer abbreviations that addresses still have. */
const OTHER: Readonly<Record<string, string>> = {
	ala: 'AL',
	ariz: 'AZ',
	ark: 'AR',
	calif: 'CA',
	cal: 'CA',
	colo: 'CO',
	conn: 'CT',
	del: 'DE',
	fla: 'FL',
	ill: 'IL',
	ind: 'IN',
	kan: 'KS',
	kans: 'KS',
	mass: 'MA',
	mich: 'MI',
	minn: 'MN',
	miss: 'MS',
	mont: 'MT',
	neb: 'NE',
	nebr: 'NE',
	nev: 'NV',
	okla: 'OK',
	ore: 'OR',
	penn: 'PA',
	penna: 'PA',
	tenn: 'TN',
	tex: 'TX',
	wash: 'WA',
	wis: 'WI',
	wisc: 'WI',
	wyo: 'WY',
	'us virgin islands': 'VI',
};

export interface State {
	/** `TX` */
	readonly postal: string;
	/** Its area code, `48`. */
	readonly code: string;
	/** In lower case. */
	readonly name: string;
}

const ALL_STATES: readonly State[] = STATES.split(' ').map((entry) => ({
	postal: entry.slice(0, 2),
	code: entry.slice(2, 4),
	name: entry.slice(4).replaceAll('_', ' ').toLowerCase(),
}));

const BY_TEXT = new Map<string, State>();
for (const state of ALL_STATES) {
	BY_TEXT.set(state.name, state);
	BY_TEXT.set(state.postal.toLowerCase(), state);
}
for (const [text, postal] of Object.entries(OTHER)) {
	const state = ALL_STATES.find((one) => one.postal === postal);
	if (state) BY_TEXT.set(text, state);
}

/** The state of a name or abbreviation, in lower case without signs; null where none is called so. */
export function stateOf(text: string): State | null {
	return BY_TEXT.get(text) ?? null;
}
