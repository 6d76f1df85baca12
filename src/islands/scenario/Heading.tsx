import type { ComponentChildren, JSX, Ref } from 'preact';
import { h } from 'preact';

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

interface Props {
	/** 1 to 6; deeper ones stay at 6. */
	level: number;
	class?: string;
	/** Makes it a place the focus can be sent to. */
	target?: Ref<HTMLHeadingElement>;
	children: ComponentChildren;
}

/** A heading whose rank fits the page it stands on. */
export function Heading({ level, target, children, ...rest }: Props): JSX.Element {
	const tag = tags[Math.min(Math.max(level, 1), tags.length) - 1] ?? 'h6';
	return h(tag, { ...rest, ...(target && { ref: target, tabIndex: -1 }) }, children);
}
