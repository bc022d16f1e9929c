import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Palette } from '$lib/charts/theme.ts';
import { fail, ok, type Result } from '$lib/domain/result.ts';
import { DEFAULT_OPTIONS, type FigureOptions } from '$lib/export/document/options.ts';
import { readSize } from '$lib/export/document/sizes.ts';
import { DATASETS, readAsked, type Asked } from '../pages/asked.ts';
import type { FileKind } from '$lib/export/files/figure-files.ts';
import { ENDINGS, isEnding } from './files.ts';

const USAGE =
	'Usage: npm run --silent figure -- "/?role=29-9021" [--view pay-by-role] [--size 1200x675] [--theme dark] -o figure.png';

const PALETTES: readonly Palette[] = ['light', 'dark'];

/** The kinds of places that a figure can be made for each of. */
const EACH = ['metro', 'state'] as const;
type Each = (typeof EACH)[number];

/** What a command was asked for. */
export interface FigureRequest {
	readonly asked: Asked;
	readonly options: FigureOptions;
	/** Of the files; those of several places go into one zip. */
	readonly kind: FileKind;
	readonly output: string;
	readonly datasets: string;
	/** A figure for each of these places, or of a kind of them; null for the one figure of the address. */
	readonly places: readonly string[] | Each | null;
}

/** What the command line says; a problem says which part of it cannot be meant. */
export function readArguments(args: readonly string[]): Result<FigureRequest> {
	const parsed = parsedArguments(args);
	if (!parsed.ok) return parsed;
	const { positionals, values } = parsed.value;
	const asked = readAsked(positionals, values.view, USAGE);
	if (!asked.ok) return asked;
	const places = placesOf(values.places, values['each-of']);
	if (!places.ok) return places;
	const options = optionsOf(values);
	if (!options.ok) return options;
	const kind = kindOf(values, places.value !== null);
	if (!kind.ok) return kind;
	return ok({
		asked: asked.value,
		options: options.value,
		kind: kind.value,
		output: resolve(values.output ?? ''),
		datasets: resolve(values.datasets ?? DATASETS),
		places: places.value,
	});
}

function parsedArguments(args: readonly string[]) {
	try {
		return ok(
			parseArgs({
				args: [...args],
				allowPositionals: true,
				options: {
					as: { type: 'string' },
					datasets: { type: 'string' },
					'each-of': { type: 'string' },
					note: { type: 'string' },
					outlined: { type: 'boolean' },
					output: { type: 'string', short: 'o' },
					places: { type: 'string' },
					rows: { type: 'string' },
					size: { type: 'string' },
					theme: { type: 'string' },
					title: { type: 'string' },
					transparent: { type: 'boolean' },
					view: { type: 'string' },
				},
			}),
		);
	} catch (error) {
		return fail({ sentence: error instanceof Error ? error.message : String(error), remedy: USAGE });
	}
}

type Values = Extract<ReturnType<typeof parsedArguments>, { readonly ok: true }>['value']['values'];

function optionsOf({ size, theme, transparent, title, note, rows }: Values): Result<FigureOptions> {
	const read = size === undefined ? ok(DEFAULT_OPTIONS.size) : readSize(size);
	if (!read.ok) return read;
	const palette = oneOf('theme', theme ?? DEFAULT_OPTIONS.theme, PALETTES);
	if (!palette.ok) return palette;
	const part = oneOf('rows', rows ?? DEFAULT_OPTIONS.rows, ['first', 'all'] as const);
	if (!part.ok) return part;
	return ok({
		size: read.value,
		theme: palette.value,
		transparent: transparent ?? false,
		title: title ?? null,
		note: note ?? null,
		rows: part.value,
	});
}

function placesOf(places: string | undefined, each: string | undefined): Result<FigureRequest['places']> {
	if (places !== undefined && each !== undefined) {
		return fail({ sentence: '--places and --each-of exclude each other.', remedy: 'Give one of them.' });
	}
	if (each !== undefined) return oneOf('each-of', each, EACH);
	if (places === undefined) return ok(null);
	const codes = [...new Set(places.split(',').map((code) => code.trim()))].filter(Boolean);
	return codes.length > 0
		? ok(codes)
		: fail({ sentence: '--places names no place.', remedy: 'Give codes, such as 12420,41700.' });
}

/** By the ending of the file's name; the files of several places are in a zip, of the kind that `--as` says. */
function kindOf({ output, as, outlined }: Values, isOfPlaces: boolean): Result<FileKind> {
	const list = ENDINGS.map((kind) => `.${kind}`).join(', ');
	if (output === undefined) {
		return fail({ sentence: 'The file to write is missing.', remedy: USAGE });
	}
	const ending = extname(output).slice(1).toLowerCase();
	if (isOfPlaces && ending !== 'zip') {
		return fail({
			sentence: 'The figures of several places go into one zip.',
			remedy: 'End the name in .zip.',
		});
	}
	const kind = isOfPlaces ? oneOf('as', as ?? 'png', ENDINGS) : ok(ending);
	if (!kind.ok) return kind;
	if (!isEnding(kind.value)) {
		return fail({
			sentence: `No file ending in “.${ending}” can be written of a figure.`,
			remedy: `These can: ${list}.`,
		});
	}
	if (!outlined) return ok(kind.value);
	return kind.value === 'svg'
		? ok('outlined')
		: fail({ sentence: '--outlined is for an SVG.', remedy: 'End the name in .svg.' });
}

function oneOf<Value extends string>(option: string, given: string, values: readonly Value[]): Result<Value> {
	const found = values.find((value) => value === given);
	if (found !== undefined) return ok(found);
	return fail({
		sentence: `“${given}” is nothing that --${option} can be.`,
		remedy: `It can be: ${values.join(', ')}.`,
	});
}
