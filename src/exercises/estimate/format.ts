/** Made when first used, and once: making one takes sixty times as long as using it. */
let numbers: Intl.NumberFormat | undefined;

/** A number as the site writes it: `1,200`, `0.95`, at most four significant digits; `1e+300` where the zeros would fill the page. */
export function formatNumber(value: number): string {
	numbers ??= new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
	const short = `${+value.toPrecision(4)}`;
	return short.includes('e') ? short : numbers.format(value);
}

/** With its unit; a percent sign stands close. */
export function formatQuantity(value: number, unit: string): string {
	return `${formatNumber(value)}${unit === '%' ? '%' : ` ${unit}`}`;
}
