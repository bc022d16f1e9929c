/** Fetches one of the site's own lists. Rejects with an Error that names it when the server does not answer with it. */
export async function fetchJson<Value>(address: string): Promise<Value> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: status ${answer.status}`);
	return (await answer.json()) as Value;
}
