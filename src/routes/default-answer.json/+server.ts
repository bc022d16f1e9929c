import { json } from '@sveltejs/kit';
import { packAnswer } from '$lib/view-state/packed-answer.ts';
import { defaultAnswer } from '../default-answer.server.ts';

export const prerender = true;

/** What the first picture is made of, for the page to fetch behind it. */
export async function GET() {
	return json(packAnswer(await defaultAnswer()));
}
