import { megabytes, ms, ratio, table } from '../harness/table.ts';
import type { PeerLinkFigures } from '../peers/links.ts';
import type { ArrivalFigures } from '../site/arrivals.ts';
import type { LinkFigures } from '../site/shared-links.ts';

/** A peer's first picture for the question of a link on the same line. */
export function peerOf(
	{ question, line }: LinkFigures,
	peers: readonly PeerLinkFigures[],
): PeerLinkFigures | undefined {
	return peers.find((peer) => peer.question === question && peer.line === line);
}

function linksTable(links: readonly LinkFigures[], peers: readonly PeerLinkFigures[]): string {
	const rows = links.map((link) => {
		const peer = peerOf(link, peers)?.picture;
		return [
			...[link.line, `/${link.page}`, link.question, ms(link.picture), link.engine, megabytes(link.bytes)],
			...[ms(peer), peer === undefined ? '–' : ratio(peer, link.picture)],
			link.strayed ? `in ${link.strayed} of ${link.visits}` : 'no',
		];
	});
	const header = ['line', 'page', 'question', 'own picture', 'engine then', 'sent', 'vgplot', 'ahead'];
	return table([[...header, 'other figures before'], ...rows]);
}

/** Everything about pages opened anew beyond the visits of the dashboard. */
export function arrivalTables(
	{ face, links, firstChoices, mainThread, lighthouse }: ArrivalFigures,
	peers: readonly PeerLinkFigures[],
): readonly string[] {
	const parts: string[] = [];
	if (face.length) {
		const rows = face.map((found, index) => [
			index ? 'after a while' : 'first painted',
			`${found.smallestText.toFixed(1)} px`,
			found.smallestTextIs.slice(0, 30),
			`${found.emptyRoom.toFixed(0)} px`,
			found.emptyRoomIn,
		]);
		const header = ['pictures of /', 'smallest text', 'which', 'most empty room under one', 'in'];
		parts.push(`How the pictures look\n${table([header, ...rows])}`);
	}
	if (links.length || peers.length)
		parts.push(
			`Shared links: first picture of the address’s own figures, empty caches\n${linksTable(links, peers)}`,
		);
	if (firstChoices.length) {
		const rows = firstChoices.map(({ search, madeAt, answered, engine, way }) => [
			...[search, ms(madeAt), ms(answered), engine, way],
		]);
		const header = ['choice', 'made at', 'answered after', 'engine then', 'by'];
		parts.push(`A choice right after the first picture of /, 10 Mbit/s\n${table([header, ...rows])}`);
	}
	if (mainThread.length) {
		const rows = mainThread.flatMap(({ address, paint, picture, tasks }) => {
			const page = [address, ms(paint), ms(picture)];
			if (!tasks.length) return [[...page, 'none', '', '', '']];
			return tasks.map(({ start, duration, by = '' }, index) => [
				...(index ? ['', '', ''] : page),
				...[ms(start), ms(duration), start + duration <= paint ? 'before the first paint' : '', by],
			]);
		});
		const header = [
			'page',
			'first paint',
			'picture',
			'task over 50 ms at',
			'for',
			'',
			'longest script in its frame',
		];
		parts.push(`Main thread while a page arrives, 10 Mbit/s\n${table([header, ...rows])}`);
	}
	if (lighthouse.length) {
		const rows = lighthouse.map(({ address, scores, largestPaint, blocking, bytes, elements, remarks }) => [
			...[address, ...Object.values(scores).map((score) => score.toFixed(0)), ms(largestPaint)],
			...[ms(blocking), megabytes(bytes), String(elements), remarks.join(', ')],
		]);
		const header = ['page', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP', 'TBT', 'bytes'];
		const index = lighthouse.map(({ machine }) => machine.toFixed(0)).join(', ');
		parts.push(
			`Lighthouse, phone simulated (its index of this machine: ${index})\n` +
				table([[...header, 'elements', 'remarks'], ...rows]),
		);
	}
	return parts;
}
