import type { Problem } from '../../domain/result.ts';

/** What the operating system's word for an error means, and what to do about it. */
const MEANING: Readonly<Record<string, readonly [sentence: string, remedy: string]>> = {
	ENOENT: ['there is nothing of this name, or it is a link that leads nowhere', 'Check the name.'],
	EACCES: ['there is no permission', 'Change its permissions (chmod), or run the command as its owner.'],
	EPERM: ['there is no permission', 'Change its permissions (chmod), or run the command as its owner.'],
	EISDIR: ['it is a folder, not a file', 'Give the file itself, or name another one.'],
	ENOTDIR: ['a file stands where a folder is needed', 'Move that file away, or name another folder.'],
	EEXIST: ['a file stands where a folder is needed', 'Move that file away, or name another folder.'],
	ENOSPC: ['the disk is full', 'Free some space and run the command again.'],
	EDQUOT: ['the space that you may use is full', 'Free some space and run the command again.'],
	EFBIG: [
		'the file would be larger than you may write',
		'Raise that limit (ulimit -f) and run the command again.',
	],
	EROFS: ['the disk cannot be written', 'Name a folder on another disk with --out.'],
	ELOOP: ['its links lead in a circle', 'Give the file itself.'],
	ENAMETOOLONG: ['its name is too long', 'Give it a shorter name.'],
	EMFILE: ['too many files are open', 'Close other programs and run the command again.'],
	EIO: ['the disk reports an error', 'Copy the file to another disk and give the copy.'],
	ERR_FS_FILE_TOO_LARGE: ['it is larger than can be read', 'Give the tables of a release one by one.'],
};

const OTHER = ['the system refuses', 'Copy it to another folder and try again.'] as const;

/**
 * What the operating system refused, in a sentence; null when the error is a fault of our own code. `doing`: `read` or
 * `written`, as in “cannot be read”; `path`: where the error itself names none.
 */
export function systemProblem(error: unknown, doing: 'read' | 'written', path: string): Problem | null {
	if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
	// System calls leave a number with their word; of Node's own errors only the one on large files is about a file.
	if (!('errno' in error) && error.code !== 'ERR_FS_FILE_TOO_LARGE') return null;
	const [sentence, remedy] = MEANING[error.code] ?? OTHER;
	const where = 'path' in error && typeof error.path === 'string' ? error.path : path;
	return {
		sentence: `It cannot be ${doing}: ${sentence}.`,
		remedy,
		place: { file: where },
		...(MEANING[error.code] ? {} : { detail: error.code }),
	};
}
