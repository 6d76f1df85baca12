/** A number as the site writes it: `1,200`, `0.95`, at most four significant digits. */
export function formatNumber(value: number): string {
	return new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 }).format(value);
}

/** With its unit; a percent sign stands close. */
export function formatQuantity(value: number, unit: string): string {
	return `${formatNumber(value)}${unit === '%' ? '%' : ` ${unit}`}`;
}
