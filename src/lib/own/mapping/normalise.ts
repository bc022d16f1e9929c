/** Words that titles are shortened to. Those that may stand for several words are not here. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		mgr: 'manager',
		mngr: 'manager',
		mgrs: 'manager',
		mgmt: 'management',
		mgt: 'management',
		sr: 'senior',
		snr: 'senior',
		jr: 'junior',
		spec: 'specialist',
		spclst: 'specialist',
		splst: 'specialist',
		tech: 'technician',
		techn: 'technician',
		coord: 'coordinator',
		coor: 'coordinator',
		asst: 'assistant',
		assist: 'assistant',
		assoc: 'associate',
		dir: 'director',
		admin: 'administrator',
		adm: 'administrator',
		anal: 'analyst',
		anlst: 'analyst',
		supv: 'supervisor',
		supvr: 'supervisor',
		supr: 'supervisor',
		rep: 'representative',
		eng: 'engineer',
		engr: 'engineer',
		dev: 'developer',
		prog: 'programmer',
		med: 'medical',
		rec: 'record',
		recs: 'record',
		info: 'information',
		svc: 'service',
		svcs: 'service',
		dept: 'department',
		acct: 'accountant',
		exec: 'executive',
		hosp: 'hospital',
		clin: 'clinical',
		lab: 'laboratory',
		sys: 'system',
		hlth: 'health',
		doc: 'documentation',
		ops: 'operation',
		qa: 'quality assurance',
		hr: 'human resource',
		him: 'health information management',
		hit: 'health information technology',
		hi: 'health information',
		ehr: 'electronic health record',
		emr: 'electronic medical record',
		dba: 'database administrator',
		rn: 'registered nurse',
		lpn: 'licensed practical nurse',
		np: 'nurse practitioner',
		cna: 'certified nursing assistant',
		cdi: 'clinical documentation improvement',
		cio: 'chief information officer',
		ceo: 'chief executive officer',
		cfo: 'chief financial officer',
		pt: 'physical therapist',
		ot: 'occupational therapist',
	}),
);

/** Words that say nothing of what a title means. */
const EMPTY_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'a', 'an', 'to', 'or']);

/** Words for a level within a role: without them a title is the same role, which the reader has to confirm. */
const LEVELS = new Set(
	'senior junior lead principal staff entry level intermediate associate trainee i ii iii iv v 1 2 3 4 5'.split(
		' ',
	),
);

/** Words that end like a plural and are none. */
const SINGULAR = /(ss|us|is|ics|ous)$/;

/** Lower case, without diacritics, apostrophes and signs; blanks between words. */
export function plain(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}'’.]/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The words of a title that mean something: whole and in the singular. */
export function titleWords(text: string): readonly string[] {
	const words = plain(text.replace(/\b([A-Za-z])\.(?=[A-Za-z]\b)/g, '$1')).split(' ');
	return words
		.flatMap((word) => (ABBREVIATIONS.get(word) ?? word).split(' '))
		.filter((word) => word !== '' && !EMPTY_WORDS.has(word))
		.map(singular);
}

function singular(word: string): string {
	if (word.length < 4 || SINGULAR.test(word)) return word;
	if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** What titles that differ in case, signs, abbreviations, plural and order of words have in common. */
export function keyOf(words: readonly string[]): string {
	return [...words].sort().join(' ');
}

/** The words without those for a level; all of them where nothing else stands there. */
export function withoutLevel(words: readonly string[]): readonly string[] {
	const others = words.filter((word) => !LEVELS.has(word));
	return others.length > 0 ? others : words;
}
