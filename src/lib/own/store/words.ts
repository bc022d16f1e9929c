import { quoted, type Problem } from '../../domain/result.ts';

/** What a reader is told of the store of their own files. */
export const STORE = {
	gone: {
		sentence: 'These figures of yours are gone: they were removed, perhaps in another tab.',
		remedy: 'Give the file again.',
	},
	noRoom: {
		sentence: 'Your browser has no room to keep this file.',
		remedy:
			'Nothing was stored, and nothing you had is lost. Remove a file you no longer need, then try again.',
	},
	notWritten: {
		sentence: 'Your browser could not store this file.',
		remedy: 'Nothing was stored, and nothing you had is lost. Try again.',
	},
	notRemoved: {
		sentence: 'Your browser could not remove a kept file.',
		remedy: 'Try again, or clear this site’s data in the settings of your browser.',
	},
	cannotKeep: {
		sentence: 'This browser doesn’t let a site keep files (some don’t in private windows).',
		remedy: 'You can use your files here; closing the tab forgets them.',
	},
	lost: {
		sentence:
			'This tab no longer reaches the files you kept: another version of Paychart opened them, or this site’s data were cleared.',
		remedy: 'Reload the page. Files you gave in this tab without keeping them can still be used until then.',
	},
	newer: {
		sentence: 'A newer version of Paychart kept files in this browser. This version leaves them alone.',
		remedy:
			'Reload the page to get the newer version. Until then closing the tab forgets the files you give here.',
	},
	newerRecord: (title: string) => ({
		sentence: `“${quoted(title)}” was kept by a newer version of Paychart. This version leaves it alone.`,
		remedy: 'Reload the page to get the newer version, or remove the file.',
	}),
	damaged: (title: string) => ({
		sentence: title ? `What was kept of “${quoted(title)}” is damaged.` : 'One of the kept files is damaged.',
		remedy: 'It is left out everywhere. Remove it, then give the file again.',
	}),
	removedElsewhere: (title: string) => ({
		sentence: `“${quoted(title)}” was removed in another tab.`,
		remedy: 'Give the file again if you still need it here.',
	}),
	clearedElsewhere: {
		sentence: 'All your files were forgotten in another tab, those of this tab too.',
		remedy: 'Give a file again if you still need it here.',
	},
} as const satisfies Record<string, Problem | ((title: string) => Problem)>;
