/** What stands under a picture with a reader's own figures. */
export const OWN = {
	label: 'Your own figures',
	show: 'Show yours',
	manage: 'Your data',
	others: 'Show those roles and places',
} as const;
