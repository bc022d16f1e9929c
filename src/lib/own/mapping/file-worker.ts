import '../privacy/offline-worker.ts';
import type { Problem } from '../../domain/result.ts';
import { FileSession, type ReadProgress, type Surveyed } from '../reading/file-session.ts';
import type { ReadOptions } from '../reading/form.ts';
import type { Assignments, Choices, MatchedKind } from './assignment.ts';
import type { Field, Vocabulary } from './fields.ts';
import { mapFile, type MappedBatch } from './map-file.ts';
import { ValueMatcher } from './match-values.ts';
import type { ValueMatch } from './match.ts';

/** A column whose values are to be matched, and the field it is mapped to. */
export interface ToMatch {
	readonly field: string;
	readonly kind: MatchedKind;
	readonly column: number;
}

/** What the page asks for, one at a time. */
export type Request =
	| { readonly kind: 'vocabulary'; readonly vocabulary: Vocabulary }
	/** Another file than the one before where `file` is given. */
	| { readonly kind: 'survey'; readonly file: File | null; readonly options: ReadOptions }
	| { readonly kind: 'match'; readonly columns: readonly ToMatch[] }
	| {
			readonly kind: 'map';
			readonly fields: readonly Field[];
			readonly assignments: Assignments;
			readonly choices: Choices;
	  };

/** What comes back: batches and progress in between, one of the others at the end. */
export type Reply =
	| { readonly kind: 'ready' }
	| ({ readonly kind: 'progress' } & ReadProgress)
	| ({ readonly kind: 'batch' } & MappedBatch)
	| { readonly kind: 'surveyed'; readonly surveyed: Surveyed }
	| { readonly kind: 'matched'; readonly matches: ReadonlyMap<string, readonly ValueMatch[]> }
	| { readonly kind: 'mapped'; readonly sha256: string }
	| { readonly kind: 'failed'; readonly problem: Problem };

let session: FileSession | null = null;
let matcher: ValueMatcher | null = null;

const reply = (message: Reply) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
	answer(data).catch((error: unknown) =>
		reply({
			kind: 'failed',
			problem: {
				sentence: 'The file couldn’t be read to its end.',
				remedy: 'Nothing was taken in. Choose the file again; it may have been changed or moved meanwhile.',
				detail: error instanceof Error ? error.message : String(error),
			},
		}),
	);
});

reply({ kind: 'ready' });

async function answer(request: Request): Promise<void> {
	const onProgress = (progress: ReadProgress) => reply({ kind: 'progress', ...progress });
	if (request.kind === 'vocabulary') {
		matcher = new ValueMatcher(request.vocabulary);
		return;
	}
	if (request.kind === 'survey') {
		if (request.file) session = new FileSession(request.file);
		if (!session) throw new Error('no file was given');
		reply({ kind: 'surveyed', surveyed: await session.survey(request.options, onProgress) });
		return;
	}
	if (!session) throw new Error('no file was given');
	if (request.kind === 'match') {
		reply({ kind: 'matched', matches: matchColumns(session, request.columns) });
		return;
	}
	await mapFile(session, request, (batch) => reply({ kind: 'batch', ...batch }), onProgress);
	reply({ kind: 'mapped', sha256: await session.sha256() });
}

function matchColumns(from: FileSession, columns: readonly ToMatch[]) {
	return new Map(
		columns.map(
			({ field, kind, column }) => [field, matcher?.match(kind, from.valuesOf(column)) ?? []] as const,
		),
	);
}
