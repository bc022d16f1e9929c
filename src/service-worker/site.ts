/// <reference types="@sveltejs/kit" />
import { base, build, files, version } from '$service-worker';
import { cacheNames } from '$lib/offline/names.ts';
import type { Site } from '$lib/offline/addresses.ts';

/** The worker's own global scope, which TypeScript's library knows only by its general type. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

export const SITE: Site = { origin: worker.location.origin, base };
export const NAMES = cacheNames(base);
/** The version this worker was built with. A worker serves pages of other versions too, while they are open. */
export const OWN = version;
/** Paths of the hashed files of this version. */
export const BUILD: ReadonlySet<string> = new Set(build);
export const BUILD_FILES: readonly string[] = build;
/** Files of `static/` that hosts serve: those whose names begin with a dot are for the host itself. */
export const STATIC_FILES: readonly string[] = files.filter((path) => !path.includes('/.'));

export const HOME = `${SITE.origin}${base}/`;
/** The page without content that runs any route: shows a page of which only the data is kept. */
export const FALLBACK = `${HOME}404.html`;
