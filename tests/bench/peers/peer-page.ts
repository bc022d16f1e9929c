/** What the choices of a peer's dashboard are: one role, or one area; null takes it back. */
interface PeerChoice {
	readonly column: 'occ_code' | 'area_code';
	readonly value: string;
}

/** What a peer's dashboard offers to its page. */
interface PeerDashboard {
	/** Resolves when every view shows the choice in the document. */
	readonly choose: (choice: PeerChoice) => Promise<void>;
}

/** The views' places, named as in the product, and the head of the page's life that is the same for every peer. */
export function makePlaces(): Readonly<Record<'role' | 'area' | 'distribution', HTMLElement>> {
	const place = (view: string) => {
		const figure = document.createElement('figure');
		figure.dataset['view'] = view;
		document.querySelector('main')?.append(figure);
		return figure;
	};
	document.documentElement.dataset['hydrated'] = 'true';
	return {
		role: place('pay-by-role'),
		area: place('pay-by-area'),
		distribution: place('distribution'),
	};
}

/** The size the page is opened with: `?size=country&copies=20`. */
export function askedSize(): { readonly file: string; readonly copies: number } {
	const { searchParams } = new URL(location.href);
	return {
		file: `/rows/${searchParams.get('size') ?? 'set'}.csv`,
		copies: Number(searchParams.get('copies') ?? 1),
	};
}

/** What the page is opened with: `?occ_code=29-9021,29-2072&area_code=12420`. Columns and the values asked of them. */
export function askedChoice(): readonly (readonly [PeerChoice['column'], readonly string[]])[] {
	const { searchParams } = new URL(location.href);
	return (['occ_code', 'area_code'] as const).flatMap((column) => {
		const values = searchParams.get(column)?.split(',') ?? [];
		return values.length ? [[column, values] as const] : [];
	});
}

/**
 * Says that the peer is ready, and has it follow links as the product does: `?occ_code=…` in the address is its choice.
 */
export function beReady(dashboard: PeerDashboard): void {
	const main = document.querySelector<HTMLElement>('main');
	document.addEventListener('click', (event) => {
		const link = event.target instanceof HTMLAnchorElement ? event.target : null;
		if (!link || !main) return;
		event.preventDefault();
		history.pushState(null, '', link.href);
		const [[column, value] = []] = [...new URL(link.href).searchParams];
		if (value === undefined || (column !== 'occ_code' && column !== 'area_code')) return;
		main.dataset['settled'] = 'false';
		void dashboard.choose({ column, value }).then(() => (main.dataset['settled'] = 'true'));
	});
	if (main) main.dataset['settled'] = 'true';
	document.documentElement.dataset['engine'] = 'ready';
}
