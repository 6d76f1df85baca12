import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Outline } from '../../domain/progress/outline.ts';
import { yourData as words } from '../../i18n/en/progress.ts';
import { $whole } from '../../state/log.ts';
import { refreshSnapshot } from '../../state/snapshot.ts';
import type { Imported } from '../../state/your-data.ts';
import { useStore } from '../use-store.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import type { ReadFile } from './read-file.ts';
import { readFile } from './read-file.ts';

type Step =
	| { kind: 'idle' }
	| { kind: 'busy'; text: string }
	| { kind: 'said'; text: string; imported: Imported | null }
	| ReadFile;

interface Props {
	outline: Outline | null;
	/** Stands beside the button that chooses a file. */
	beside?: JSX.Element | null;
}

/** A file that comes back: chosen, looked at, added, and taken back until the page is left. */
export function ImportPart({ outline, beside }: Props): JSX.Element {
	const log = useStore($whole);
	const [step, setStep] = useState<Step>({ kind: 'idle' });
	const result = useRef<HTMLElement>(null);
	const waiting = useRef<HTMLDivElement>(null);
	const reads = step.kind === 'readable' || step.kind === 'refused';

	useLayoutEffect(() => {
		// The button that began it is gone: the focus waits where the result will be.
		if (step.kind === 'busy') waiting.current?.focus();
		else if (step.kind !== 'idle') result.current?.focus();
	}, [step]);

	const hold = (element: HTMLElement | null) => {
		result.current = element;
	};
	const say = (text: string, imported: Imported | null = null) => setStep({ kind: 'said', text, imported });
	const choose = async (file: File) => {
		setStep({ kind: 'busy', text: words.reading });
		setStep(await readFile(file));
	};
	const add = async () => {
		if (step.kind !== 'readable') return;
		setStep({ kind: 'busy', text: words.adding });
		const { importEvents } = await import('../../state/your-data.ts');
		const imported = await importEvents(step.log);
		if (outline) refreshSnapshot(outline);
		const text = words.added(imported.added.length, step.file);
		say(imported.stored ? text : `${text} ${words.addedUnsaved}`, imported);
	};
	const undo = async (imported: Imported) => {
		setStep({ kind: 'busy', text: words.undoing });
		const { takeBack } = await import('../../state/your-data.ts');
		await takeBack(imported);
		if (outline) refreshSnapshot(outline);
		say(words.undone(imported.added.length));
	};
	return (
		<>
			{!reads && (
				<p class="row">
					<ChooseFile label={words.import} onChoose={choose} />
					{beside}
				</p>
			)}
			<div class="waits" aria-live="polite" tabIndex={-1} ref={waiting}>
				{step.kind === 'busy' && <p class="ui">{step.text}</p>}
			</div>
			{step.kind === 'said' && (
				<div class="plainly" tabIndex={-1} ref={hold}>
					<p>{step.text}</p>
					{step.imported && <Undo imported={step.imported} onUndo={undo} />}
				</div>
			)}
			{reads && (
				<ImportPreview
					read={step}
					mine={log}
					outline={outline}
					heading={hold}
					onAdd={() => void add()}
					onChoose={choose}
					onCancel={() => say(words.cancelled)}
				/>
			)}
		</>
	);
}

function Undo({ imported, onUndo }: { imported: Imported; onUndo(imported: Imported): void }): JSX.Element {
	return (
		<p class="row">
			<button class="b" type="button" onClick={() => onUndo(imported)}>
				{words.undo}
			</button>
			<span class="ui q2">{words.undoUntil}</span>
		</p>
	);
}
