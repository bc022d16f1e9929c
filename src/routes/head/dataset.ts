interface Source {
	readonly title: string;
	readonly publisher: string;
	readonly address?: string;
}

/** One table of ours with its files. */
export interface TableFiles {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly files: readonly { readonly title: string; readonly address: string; readonly bytes: number }[];
	readonly sources: readonly Source[];
}

interface Site {
	readonly firstYear: number;
	readonly newestYear: number;
	readonly sources: readonly Source[];
}

const CHART_LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** What the site charts, as schema.org's `Dataset`, with the official tables it is made from. */
export function siteDataset({ firstYear, newestYear, sources }: Site): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: 'Pay and job outlook in health information',
		description:
			'Official pay, percentiles, jobs and projections of health-information roles by place, setting and credential, ' +
			`May ${firstYear} to May ${newestYear}.`,
		...common(`${firstYear}/${newestYear}`),
		isBasedOn: based(sources),
	};
}

/** The tables as files, each a `Dataset` of its own with its downloads. */
export function tableDatasets(tables: readonly TableFiles[]): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'DataCatalog',
		name: 'Tables of Paychart',
		dataset: tables.map(({ name, title, description, files, sources }) => ({
			'@type': 'Dataset',
			identifier: name,
			name: title,
			description,
			...common(),
			isBasedOn: based(sources),
			// A table cut into a hundred files is named by what it holds; the page links each.
			distribution: files.slice(0, 3).map((file) => ({
				'@type': 'DataDownload',
				name: file.title,
				encodingFormat: 'text/csv',
				contentUrl: file.address,
				contentSize: `${file.bytes} B`,
			})),
		})),
	};
}

function common(temporalCoverage?: string): object {
	return {
		license: CHART_LICENCE,
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: 'Paychart' },
		spatialCoverage: { '@type': 'Place', name: 'United States' },
		...(temporalCoverage && { temporalCoverage }),
	};
}

function based(sources: readonly Source[]): readonly object[] {
	const distinct = new Map(sources.map((source) => [`${source.publisher}|${source.title}`, source]));
	return [...distinct.values()].map(({ title, publisher, address }) => ({
		'@type': 'Dataset',
		name: title,
		creator: { '@type': 'Organization', name: publisher },
		...(address && { url: address }),
	}));
}
