interface Connected {
	readonly connection?: { readonly saveData?: boolean };
}

/** Whether the reader asked the browser (`navigator`, of a page or a worker) to spare data. Not all browsers say. */
export function savesData(navigator: object): boolean {
	return (navigator as Connected).connection?.saveData === true;
}
