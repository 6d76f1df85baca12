import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { diff as words } from '../../i18n/en/exercises/diff.ts';
import type { OpenComment, Severity } from './types.ts';

const severities: Severity[] = ['blocking', 'should', 'question', 'nit'];

interface Props {
	id: string;
	open: OpenComment;
	/** "line 11", "lines 11 to 14". */
	place: string;
	/** One line more or less; null where there is none. */
	longer: (() => void) | null;
	shorter: (() => void) | null;
	/** Check found this comment unfinished. */
	invalid: boolean;
	onChange(open: OpenComment): void;
	onAdd(): void;
	onCancel(): void;
}

/** A comment under its lines: words if one likes, and how much it matters. */
export function CommentForm({
	id,
	open,
	place,
	longer,
	shorter,
	invalid,
	onChange,
	onAdd,
	onCancel,
}: Props): JSX.Element {
	const [lacking, setLacking] = useState(false);
	const first = useRef<HTMLInputElement>(null);
	const add = () => {
		if (open.severity) return onAdd();
		setLacking(true);
		first.current?.focus();
	};
	return (
		<li
			key="form"
			class="cm"
			onKeyDown={(event) => {
				event.stopPropagation();
				if (event.key === 'Escape') onCancel();
				const typing = event.target instanceof HTMLTextAreaElement;
				const pressing = event.target instanceof HTMLButtonElement;
				if (event.key !== 'Enter' || pressing || (typing && !event.ctrlKey && !event.metaKey)) return;
				// Enter on a radio would check the whole review.
				event.preventDefault();
				add();
			}}
		>
			<p class="row">
				<label class="lab" for={`${id}-t`}>
					{words.label(place)}
				</label>
				<button class="b txt" type="button" aria-disabled={longer === null} onClick={() => longer?.()}>
					{words.longer}
				</button>
				{shorter && (
					<button class="b txt" type="button" onClick={shorter}>
						{words.shorter}
					</button>
				)}
			</p>
			<textarea
				id={`${id}-t`}
				value={open.text}
				aria-invalid={invalid || undefined}
				onInput={(event) => onChange({ ...open, text: event.currentTarget.value })}
			/>
			<fieldset aria-describedby={lacking && !open.severity ? `${id}-s` : undefined}>
				<legend class="lab">{words.matters}</legend>
				{lacking && !open.severity && (
					<p class="err" id={`${id}-s`} role="alert">
						{words.lacking}
					</p>
				)}
				<div class="pick">
					{severities.map((severity, i) => (
						<label key={severity}>
							<input
								ref={i === 0 ? first : undefined}
								type="radio"
								name={`${id}-sev`}
								checked={open.severity === severity}
								onChange={() => onChange({ ...open, severity })}
							/>
							{words.severities[severity]}
						</label>
					))}
				</div>
			</fieldset>
			<p class="row">
				<button class="b" type="button" onClick={add}>
					{open.changes === null ? words.add : words.save}
				</button>
				<button class="b txt" type="button" onClick={onCancel}>
					{words.cancel}
				</button>
			</p>
		</li>
	);
}
