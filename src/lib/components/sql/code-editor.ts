import type { CompletionContext } from '@codemirror/autocomplete';
import { PostgreSQL, sql, type SQLNamespace } from '@codemirror/lang-sql';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import type { TableSchema } from '$lib/datasets/schema.ts';
import { sqlName } from '$lib/engine/sql-name.ts';

interface EditorOptions {
	readonly text: string;
	readonly selection: { readonly anchor: number; readonly head: number };
	readonly label: string;
	/** Id of the element that says which keys do what. */
	readonly describedBy: string;
	readonly tables: readonly TableSchema[];
	readonly onChange: (text: string) => void;
	readonly onRun: () => void;
}

export interface CodeEditor {
	/** Replaces the text, if it is another one. */
	setText(text: string): void;
	focus(): void;
	close(): void;
}

export type OpenCodeEditor = (parent: HTMLElement, options: EditorOptions) => CodeEditor;

/** CodeMirror in an element. Tab is left to the browser, so that the keyboard leaves the editor as it came. */
export const openCodeEditor: OpenCodeEditor = (parent, options) => {
	const run = () => {
		options.onRun();
		return true;
	};
	const view = new EditorView({
		parent,
		doc: options.text,
		selection: options.selection,
		extensions: [
			Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
			basicSetup,
			sql({ dialect: PostgreSQL, schema: schemaOf(options.tables), upperCaseKeywords: true }),
			PostgreSQL.language.data.of({ autocomplete: columnsOf(options.tables) }),
			syntaxHighlighting(HIGHLIGHTS),
			LOOK,
			EditorView.lineWrapping,
			EditorView.contentAttributes.of({
				'aria-label': options.label,
				'aria-describedby': options.describedBy,
			}),
			EditorView.updateListener.of(({ docChanged, state }) => {
				if (docChanged) options.onChange(state.doc.toString());
			}),
		],
	});
	return {
		setText(text) {
			const { length } = view.state.doc;
			if (view.state.doc.toString() !== text)
				view.dispatch({ changes: { from: 0, to: length, insert: text } });
		},
		focus: () => view.focus(),
		close: () => view.destroy(),
	};
};

/** Tables with their columns, for what is typed after a table's name and a point. */
function schemaOf(tables: readonly TableSchema[]): SQLNamespace {
	return Object.fromEntries(
		tables.map((table): [string, SQLNamespace] => {
			const label = sqlName(table.name);
			return [label, { self: { label, detail: table.title, type: 'type' }, children: completions(table) }];
		}),
	);
}

function completions({ fields }: TableSchema) {
	return fields.map(({ name, unit, description }) => ({
		label: name,
		type: 'property',
		info: description,
		...(unit === undefined ? {} : { detail: unit }),
	}));
}

/** Columns of the tables that the statement names, wherever a name is typed. */
function columnsOf(tables: readonly TableSchema[]) {
	return (context: CompletionContext) => {
		const word = context.matchBefore(/\w+/);
		if (!word || context.matchBefore(/\.\w*/)) return null;
		const named = new Set(context.state.doc.toString().toLowerCase().match(/\w+/g));
		const columns = tables.filter(({ name }) => named.has(sqlName(name))).flatMap(completions);
		const options = [...new Map(columns.map((column) => [column.label, column])).values()];
		return options.length > 0 ? { from: word.from, options, validFor: /^\w*$/ } : null;
	};
}

const HIGHLIGHTS = HighlightStyle.define([
	{ tag: tags.keyword, color: 'var(--role-1)', fontWeight: '600' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--role-3)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--role-2)' },
	{ tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--ink-soft)' },
	{ tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--role-1)' },
]);

const LOOK = EditorView.theme({
	'&': {
		border: '1px solid var(--axis)',
		borderRadius: '3px',
		backgroundColor: 'var(--paper-raised)',
		color: 'var(--ink)',
		fontSize: '0.9375rem',
	},
	'&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '2px' },
	'.cm-scroller': { minHeight: '11rem', maxHeight: '28rem', fontFamily: 'ui-monospace, monospace' },
	'.cm-content': { caretColor: 'var(--ink)' },
	'.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
	'.cm-gutters': {
		border: '0',
		backgroundColor: 'var(--highlight)',
		color: 'var(--ink-soft)',
	},
	'.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--highlight)' },
	'&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
		backgroundColor: 'color-mix(in srgb, var(--focus) 30%, transparent)',
	},
	'.cm-tooltip': {
		border: '1px solid var(--axis)',
		backgroundColor: 'var(--paper-raised)',
		color: 'var(--ink)',
	},
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		backgroundColor: 'var(--ink)',
		color: 'var(--paper)',
	},
	'.cm-completionInfo': { maxWidth: '22rem', fontFamily: 'var(--font)' },
});
