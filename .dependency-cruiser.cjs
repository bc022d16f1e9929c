/**
 * A view is one folder of `src/lib/views/` with pieces of several floors: the name of a file says on which it stands.
 * What no rule names is a piece of its picture, which stands with the charts.
 */
const PIECES = {
	query: '^src/lib/views/[^/]+/question\\.ts$',
	'view-state': '^src/lib/views/[^/]+/sources\\.ts$',
	charts: '^src/lib/views/[^/]+/(?!(question|sources|columns|view|published)\\.ts$)[^/]+\\.ts$',
	export: '^src/lib/views/[^/]+/columns\\.ts$',
	views: '^src/lib/views/([^/]+\\.ts|[^/]+/((view|published)\\.ts|[^/]+\\.svelte))$',
};

/** The floors of src/lib, lowest first. A file may import from its own floor and from those below it. */
const FLOORS = [
	'domain',
	'datasets',
	'query',
	'engine',
	'own',
	'view-state',
	'charts',
	'export',
	'offline',
	'components',
	'views',
];

/** Where the files of a floor lie. */
const placesOf = (floor) => [
	...(floor === 'views' ? [] : [`^src/lib/${floor}/`]),
	...(PIECES[floor] ? [PIECES[floor]] : []),
];

const upward = FLOORS.map((floor, index) => ({
	name: `${floor}-imports-downward`,
	comment: `${floor} may import only from: ${FLOORS.slice(0, index + 1).join(', ')}`,
	severity: 'error',
	from: { path: placesOf(floor) },
	to: {
		path: ['^src/(routes|commands|service-worker)/', ...FLOORS.slice(index + 1).flatMap(placesOf)],
	},
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		...upward,
		{
			name: 'charts-import-domain-only',
			comment: 'A chart is given its rows: it knows neither tables nor addresses.',
			severity: 'error',
			from: { path: placesOf('charts') },
			to: { path: ['datasets', 'query', 'engine', 'own', 'view-state'].flatMap(placesOf) },
		},
		{
			name: 'columns-import-charts-and-domain-only',
			comment: 'What leaves the site is made of rows: it knows neither tables nor addresses.',
			severity: 'error',
			from: { path: PIECES.export },
			to: { path: ['datasets', 'query', 'engine', 'own', 'view-state'].flatMap(placesOf) },
		},
		{
			name: 'offline-imports-domain-only',
			comment: 'The service worker is made of it: what it imports, every reader transfers twice.',
			severity: 'error',
			from: { path: '^src/lib/offline/' },
			to: { path: '^src/lib/(?!offline/|domain/)' },
		},
		{
			name: 'one-door-to-duckdb',
			comment: 'Only the engine floor knows which database answers.',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/engine/' },
			to: { path: 'duckdb-wasm|apache-arrow' },
		},
		{
			name: 'no-arrow-of-our-own',
			comment: 'A second Arrow beside the engine’s gives silently empty tables.',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: '^(node_modules/)?apache-arrow' },
		},
		{
			name: 'app-modules-in-routes-only',
			comment: 'Navigation and the page’s address stay in the routes, so that they can change in one place.',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^\\$app/' },
		},
		{
			name: 'no-cycles',
			comment: 'A recursive Svelte component imports itself: that one is no cycle.',
			severity: 'error',
			from: { pathNot: '^src/lib/charts/SceneMarks\\.svelte$' },
			to: { circular: true },
		},
		{
			name: 'nothing-unresolvable',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(\\$app|\\$env|\\$service-worker|\\./\\$types)|\\?' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '\\.test\\.ts$' },
		tsPreCompilationDeps: true,
		webpackConfig: { fileName: '.dependency-cruiser.resolve.cjs' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'types', 'default'],
		},
	},
};
