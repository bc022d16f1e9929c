/** Hands a file to the reader's browser under a name. */
export function download(content: Blob | string, name: string, type: string): void {
	const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
	const address = URL.createObjectURL(blob);
	const anchor = document.createElement('a');
	anchor.href = address;
	anchor.download = name;
	document.body.append(anchor);
	anchor.click();
	anchor.remove();
	// The browser reads the address only after this turn.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
