import { json } from '@sveltejs/kit';
import { building } from '$app/environment';
import { prebuiltAnswers } from '../prebuilt.server.ts';

export const prerender = true;

/** Which prebuilt answers there are. None while developing: there the engine answers all, and nothing is out of date. */
export async function GET() {
	return json(building ? (await prebuiltAnswers()).manifest : {});
}
