import type { JSX } from 'preact';

/** A native file input under a label that looks like the other buttons. */
export function ChooseFile({ label, onChoose }: { label: string; onChoose(file: File): void }): JSX.Element {
	return (
		<label class="b file">
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
