/** What the first screen of `/` says. */
export const words = {
	title: 'What does health information work pay?',
	/** How many roles and places there are figures of, and of when. */
	lead: (roles: number, places: number, year: number) =>
		`Official BLS pay for ${roles} roles in ${places} places, May ${year}. Nothing you choose leaves this browser.`,
} as const;
