import { error } from '@sveltejs/kit';
import { prebuiltAnswers } from '../../prebuilt.server.ts';

export const prerender = true;

export async function entries() {
	return [...(await prebuiltAnswers()).files.keys()].map((file) => ({ file }));
}

/** A file of prebuilt answers, under an address that changes with its content. */
export async function GET({ params }: { readonly params: { readonly file: string } }) {
	const bytes = (await prebuiltAnswers()).files.get(params.file);
	if (!bytes) error(404, `There are no answers under ${params.file}.`);
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/octet-stream' } });
}
