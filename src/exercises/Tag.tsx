import type { ComponentChildren, JSX } from 'preact';

/** Tick or cross with a word: never colour alone. */
export function Tag({
	good,
	class: extra,
	children,
}: {
	good: boolean;
	class?: string;
	children: ComponentChildren;
}): JSX.Element {
	return (
		<span class={extra ? `tag ${extra}` : 'tag'}>
			<svg aria-hidden="true" width="13" height="13" viewBox="0 0 16 16">
				<path
					d={good ? 'M2.5 8.6l3.6 3.7L13.6 4' : 'M3.2 3.2l9.6 9.6M12.8 3.2l-9.6 9.6'}
					fill="none"
					stroke="currentColor"
					stroke-width="2.6"
				/>
			</svg>
			{children}
		</span>
	);
}
