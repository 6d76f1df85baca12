import type { JSX } from 'preact';
import type { Place } from '../content-model/problem.ts';

/** The place in a file; Vite opens it in the editor that runs. */
export function FileLink({ file, line, column }: Place): JSX.Element {
	const address = `/__open-in-editor?file=${encodeURIComponent(`${file}:${line}:${column}`)}`;
	const open = (event: Event) => {
		event.preventDefault();
		void fetch(address);
	};
	return (
		<a class="dev-file" href={address} title={`${file}:${line}`} onClick={open}>
			{`${file.split('/').slice(-2).join('/')}:${line}`}
		</a>
	);
}
