import type { JSX } from 'preact';

interface Props {
	label: string;
	/** The one next step of the page. */
	go?: boolean;
	onChoose(file: File): void;
}

/** A native file input under a label that looks like the other buttons. */
export function ChooseFile({ label, go = false, onChoose }: Props): JSX.Element {
	return (
		<label class={go ? 'b go file' : 'b file'}>
			<input
				class="vh-input"
				type="file"
				accept=".json,application/json"
				onChange={({ currentTarget }) => {
					const file = currentTarget.files?.[0];
					// Emptied, so that choosing the same file again is a change again.
					currentTarget.value = '';
					if (file) onChoose(file);
				}}
			/>
			{label}
		</label>
	);
}
