import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
	prebuiltPath,
	shortHash,
	type PrebuiltContent,
	type PrebuiltManifest,
} from '$lib/engine/prebuilt.ts';
import { prebuiltStatements } from '$lib/query/prebuilt-statements.ts';
import { packSlice, type PackedSlice } from '$lib/query/slice.ts';
import { statementKey } from '$lib/query/statement.ts';
import { openDirectory, openTables } from './tables.server.ts';

const pack = promisify(gzip);

interface PrebuiltAnswers {
	readonly manifest: PrebuiltManifest;
	/** Content by path below the folder of answers. */
	readonly files: ReadonlyMap<string, Uint8Array>;
}

let built: Promise<PrebuiltAnswers> | undefined;

/** Every file of prebuilt answers, made once for a build. */
export function prebuiltAnswers(): Promise<PrebuiltAnswers> {
	built ??= build();
	return built;
}

async function build(): Promise<PrebuiltAnswers> {
	const { slices, context } = await openTables();
	const { roles, areas } = await openDirectory();
	const known = { roles: roles.map(({ code }) => code), areas: areas.map(({ code }) => code) };
	const contents = new Map<string, Record<string, PackedSlice>>();
	for (const statement of prebuiltStatements(known, context)) {
		if (statement.prebuilt === undefined) throw new Error(`${statement.name} names no file of its own`);
		const content = contents.get(statement.prebuilt) ?? {};
		content[statementKey(statement)] = packSlice(await slices.get(statement));
		contents.set(statement.prebuilt, content);
	}
	await slices.save();
	const lists = new Map<string, string[]>();
	const files = new Map<string, Uint8Array>();
	for (const [file, content] of contents) {
		const bytes = await packed(content);
		const hash = (await shortHash(bytes)) ?? '';
		const [code = '', kind = ''] = file.split('/').reverse();
		lists.set(kind, [...(lists.get(kind) ?? []), `${code} ${hash}`]);
		files.set(prebuiltPath(file, hash), bytes);
	}
	return {
		manifest: Object.fromEntries([...lists].map(([kind, list]) => [kind, list.join(',')])),
		files,
	};
}

/** Without a time in its header: the same content gives the same bytes, and so the same address. */
async function packed(content: PrebuiltContent): Promise<Uint8Array> {
	return pack(JSON.stringify(content), { level: 9 });
}
