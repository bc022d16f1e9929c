import { writeFile } from 'node:fs/promises';
import { dirname, basename, join } from 'node:path';
import type { Problem } from '$lib/domain/result.ts';
import type { Published } from '$lib/export/published.ts';
import { figureVersion } from '$lib/export/trace/version.ts';
import { attempt } from '$lib/view-state/answers/attempt.ts';
import type { Publishing } from '$lib/views/publish.ts';
import { malformed, refusals, type Asked, type OpenTables } from '../pages/asked.ts';
import { publishingOf } from '../pages/publishing.ts';
import { refuse, type Terminal } from '../pages/terminal.ts';
import { readArguments, type FigureRequest } from './arguments.ts';
import { writeFigure } from './files.ts';
import { numbered, placesAsked, zipped } from './places.ts';

/**
 * Writes a view of the site as a file: the very one that its page's download gives, and of several places one for each into a
 * zip. What the page could not use of an address is an error here, as it is for rows.
 * Gives the exit code.
 */
export async function runFigure(args: readonly string[], terminal: Terminal): Promise<number> {
	const read = readArguments(args);
	if (!read.ok) return refuse([read.problem], terminal);
	const request = read.value;
	const faults = malformed(request.asked);
	if (faults.length > 0) return refuse(faults, terminal);
	return terminal.withTables(request.datasets, async (tables) => {
		const given = await publishingOf(tables, request.asked.id);
		const made = request.places
			? await zipOf(placesAsked(request.places, tables), request, tables, given)
			: await filesOf(request, tables, given);
		if (!made.ok) return refuse(made.problems, terminal);
		for (const [name, content] of made.files) {
			await writeFile(name, content);
			terminal.out(`${name}\n`);
		}
		return 0;
	});
}

type Files = readonly (readonly [name: string, content: Uint8Array])[];
type Made =
	| { readonly ok: true; readonly files: Files }
	| { readonly ok: false; readonly problems: readonly Problem[] };
type Given = (asked: Asked) => Publishing;

/** The figure of the address: a file, or one for each of its pages. */
async function filesOf(request: FigureRequest, tables: OpenTables, given: Given): Promise<Made> {
	const written = await writtenOf(request, request.asked, tables, given);
	if (!written.ok) return written;
	const [folder, name] = [dirname(request.output), basename(request.output)];
	return {
		ok: true,
		files: written.files.map(([, bytes], index) => [join(folder, numbered(name, index + 1)), bytes]),
	};
}

/** The figures of several places in one zip, each under the name that its download has. */
async function zipOf(
	places: readonly string[],
	request: FigureRequest,
	tables: OpenTables,
	given: Given,
): Promise<Made> {
	const files: Files[number][] = [];
	for (const place of places) {
		const written = await writtenOf(request, inPlace(request.asked, place), tables, given);
		if (!written.ok) return written;
		files.push(...written.files);
	}
	return { ok: true, files: [[request.output, zipped(files)]] };
}

/** The files of one address by the names that their downloads have. */
async function writtenOf(
	{ kind, options }: FigureRequest,
	asked: Asked,
	tables: OpenTables,
	given: Given,
): Promise<Made> {
	const source = await sourceOf(asked, tables, given);
	if (!source.ok) return source;
	const version = await figureVersion(tables.catalogue.resources);
	const written = await writeFigure(kind, source.value, options, version);
	if (!written.ok) return { ok: false, problems: [written.problem] };
	return { ok: true, files: written.value.map(({ name, bytes }) => [name, bytes]) };
}

function inPlace(asked: Asked, place: string): Asked {
	const address = new URL(asked.address);
	address.searchParams.set('area', place);
	return { ...asked, address };
}

type Found =
	| { readonly ok: true; readonly value: Published }
	| { readonly ok: false; readonly problems: readonly Problem[] };

async function sourceOf(
	asked: Asked,
	{ ask, context, vocabulary }: OpenTables,
	given: Given,
): Promise<Found> {
	const { filters, problems } = refusals(asked, vocabulary);
	if (problems.length > 0) return { ok: false, problems };
	const published = await attempt(ask, asked.view.publish(filters, context, given(asked)));
	if (published.status === 'failed') return { ok: false, problems: [published.problem] };
	return { ok: true, value: published.answer };
}
