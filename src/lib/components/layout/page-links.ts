import type { AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';

/** Where a page's links lead: the routes know. */
export interface PageLinks {
	readonly role: (code: SocCode) => string;
	readonly area: (code: AreaCode) => string;
	readonly roles: string;
	readonly areas: string;
	/** Where tables, vintages and definitions are described. */
	readonly definitions: string;
	/** A credential among all of them, by its id. */
	readonly credential: (id: string) => string;
	/** The drawn career ladder. */
	readonly ladder: string;
	/** A claim in the ledger, by its id. */
	readonly claim: (id: string) => string;
	/** The dashboard with a choice. */
	readonly dashboard: (choice: Partial<Filters>) => string;
}
