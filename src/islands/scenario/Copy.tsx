import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { scenario as words } from '../../i18n/en/scenario.ts';

interface Props {
	/** What is copied. */
	text: string;
	label: string;
}

/** A button that copies. Where the browser forbids it, the text stands beside it, marked. */
export function Copy({ text, label }: Props): JSX.Element {
	const [done, setDone] = useState<'copied' | 'refused' | null>(null);
	const field = useRef<HTMLInputElement>(null);
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(text);
			setDone('copied');
		} catch {
			setDone('refused');
			requestAnimationFrame(() => field.current?.select());
		}
	};
	return (
		<span class="copy">
			<button class="b" type="button" onClick={copy}>
				{label}
			</button>
			<span class="ui" role="status">
				{done === 'copied' && words.copied}
			</span>
			{done === 'refused' && (
				<label class="ui">
					{words.copyByHand} <input ref={field} type="text" readOnly value={text} />
				</label>
			)}
		</span>
	);
}
