import { fail, type Result } from '../../domain/result.ts';

/** A file that cannot be opened. `error`: what was thrown, told as the detail. */
export function refuseFile(
	file: string,
	sentence: string,
	remedy = 'Download the file again and give it unchanged.',
	error?: unknown,
): Result<never> {
	const detail = error instanceof Error ? error.message : error;
	return fail({
		sentence,
		remedy,
		place: { file },
		...(detail === undefined ? {} : { detail: String(detail) }),
	});
}
