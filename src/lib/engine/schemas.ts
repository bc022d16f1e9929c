import type { TableSchema } from '$lib/datasets/schema.ts';
import * as areas from '$lib/datasets/tables/areas.ts';
import * as articles from '$lib/datasets/tables/articles.ts';
import * as credentials from '$lib/datasets/tables/credentials.ts';
import * as employers from '$lib/datasets/tables/employers.ts';
import * as network from '$lib/datasets/tables/network.ts';
import * as occupations from '$lib/datasets/tables/occupations.ts';
import * as outlook from '$lib/datasets/tables/outlook.ts';
import * as postings from '$lib/datasets/tables/postings.ts';
import * as settings from '$lib/datasets/tables/settings.ts';
import { wageTables } from '$lib/datasets/tables/wage-tables.ts';
import * as wages from '$lib/datasets/tables/wages.ts';

/** The schema of every table the engine can load, by the table's name: these files hold nothing else. */
export const SCHEMAS: ReadonlyMap<string, TableSchema> = new Map(
	[areas, articles, credentials, employers, network, occupations, outlook, postings, settings, wages]
		.flatMap((tables): readonly TableSchema[] => Object.values(tables))
		.concat(wageTables)
		.map((schema) => [schema.name, schema]),
);
