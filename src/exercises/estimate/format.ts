/** Made when first used, and once: making one takes sixty times as long as using it. */
let numbers: Intl.NumberFormat | undefined;

/** A number as the site writes it: `1,200`, `0.95`, at most four significant digits. */
export function formatNumber(value: number): string {
	numbers ??= new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
	return numbers.format(value);
}

/** With its unit; a percent sign stands close. */
export function formatQuantity(value: number, unit: string): string {
	return `${formatNumber(value)}${unit === '%' ? '%' : ` ${unit}`}`;
}
