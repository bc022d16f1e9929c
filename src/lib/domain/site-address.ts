/**
 * The address a site is published at, as the setting SITE_ADDRESS has it: `https://pay.example.org`, `https://example.org/pay/`.
 * Empty where the setting is; else with one closing slash. Throws an Error where it is not the address of a site.
 */
export function siteAddressOf(setting: string): string {
	const text = setting.trim();
	if (text === '') return '';
	const url = URL.canParse(text) ? new URL(text) : null;
	if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password)
		throw new Error(`SITE_ADDRESS is not the address of a site, such as https://pay.example.org: ${setting}`);
	return url.href.replace(/\/*$/, '/');
}
