/**
 * What a pack may bring of an area: any of its words, a text for a text, a function for a function.
 * `export const site: Words<typeof en.site> = { map: 'Karte' }`.
 */
export type Words<T> = T extends (...values: infer Values) => infer Said
	? (...values: Values) => Said
	: T extends string
		? string
		: T extends readonly (infer Item)[]
			? readonly Words<Item>[]
			: { readonly [Key in keyof T]?: Words<T[Key]> };
