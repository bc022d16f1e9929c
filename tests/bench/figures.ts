import type { EngineFigures } from './engine/measure.ts';
import type { ExportFigures } from './export/part.ts';
import type { OwnFigures } from './own/part.ts';
import type { FormatsFigures } from './formats/part.ts';
import type { Options } from './options.ts';
import type { PeerLinkFigures } from './peers/links.ts';
import type { Peer, PeerFigures } from './peers/part.ts';
import type { SiteFigures } from './site/part.ts';

/** Everything one run of the bench found: what is written to the results, milliseconds and bytes throughout. */
export interface RunFigures {
	readonly date: string;
	readonly machine: string;
	/** Load averages of the machine before and after the run: with others at work the figures are not worth much. */
	readonly loadBefore: readonly number[];
	readonly loadAfter: readonly number[];
	readonly node: string;
	readonly commit: string;
	readonly options: Options;
	readonly site: SiteFigures;
	readonly engine: Readonly<Record<string, EngineFigures>> | null;
	readonly exports: readonly ExportFigures[];
	/** Null where it was not measured, or no official files are there. */
	readonly own: OwnFigures | null;
	readonly formats: FormatsFigures | null;
	readonly peers: Readonly<Partial<Record<Peer, PeerFigures>>>;
	/** The engine-first peer opened with the questions of shared links. */
	readonly peerLinks: readonly PeerLinkFigures[];
	readonly seconds: number;
}
