import type { ComponentChildren, JSX } from 'preact';

/** The lesson's sign beside the scenario's name; outlined for a company's own. */
export interface ShownSign {
	text: string;
	pack: boolean;
}

interface Props {
	sign: ShownSign | null;
	/** The line above: what this is and how far you are. */
	where: readonly string[];
	/** Empty for a scenario without a clock. */
	time: string;
	children?: ComponentChildren;
}

/** The line above a scenario and the big clock, the only big number of the site. */
export function Head({ sign, where, time, children }: Props): JSX.Element {
	return (
		<header class="head">
			<p class="where ui">
				{sign && <span class={sign.pack ? 'sign pack' : 'sign'}>{sign.text}</span>}
				{where.map((part) => (
					<span key={part}>{part}</span>
				))}
			</p>
			<div class="watch">
				{time && <p class="clock">{time}</p>}
				{children}
			</div>
		</header>
	);
}
