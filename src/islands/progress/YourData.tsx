import { useStore } from '@nanostores/preact';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Log } from '../../domain/log/merge.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { yourData as words } from '../../i18n/en/progress.ts';
import { $damaged, $saving, $whole, exportText, importEvents } from '../../state/log.ts';
import { refreshSnapshot } from '../../state/snapshot.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { downloadExport } from './download.ts';
import { ImportPreview } from './ImportPreview.tsx';
import type { ReadFile } from './read-file.ts';
import { readFile } from './read-file.ts';

type Step = { kind: 'idle' } | { kind: 'reading' } | { kind: 'said'; text: string } | ReadFile;

/** What is stored here, the file it leaves in, and the file it comes back from. */
export function YourData({ outline }: { outline: Outline | null }): JSX.Element {
	const log = useStore($whole);
	const damaged = useStore($damaged);
	const [step, setStep] = useState<Step>({ kind: 'idle' });
	const result = useRef<HTMLElement>(null);
	const isEmpty = log.entries.length + log.quarantined.length + damaged.length === 0;
	const reads = step.kind === 'readable' || step.kind === 'refused';

	useEffect(() => {
		if (step.kind !== 'idle' && step.kind !== 'reading') result.current?.focus();
	}, [step]);

	const choose = async (file: File) => {
		setStep({ kind: 'reading' });
		setStep(await readFile(file));
	};
	const hold = (element: HTMLElement | null) => {
		result.current = element;
	};
	const cancel = () => setStep({ kind: 'said', text: words.cancelled });
	const add = () => {
		if (step.kind !== 'readable') return;
		const { added, quarantined } = importEvents(step.events);
		if (outline) refreshSnapshot(outline);
		const text = words.added(added + quarantined, step.file);
		setStep({ kind: 'said', text: $saving.get() === 'saved' ? text : `${text} ${words.addedUnsaved}` });
	};
	return (
		<section class="data" aria-labelledby="data">
			<h2 id="data">{words.heading}</h2>
			<p>{words.where}</p>
			{!isEmpty && <p class="ui q2">{holding(log)}</p>}
			<p class="row">
				{!isEmpty && (
					<button class="b" type="button" onClick={downloadExport}>
						{words.export}
					</button>
				)}
				{!reads && <ChooseFile label={words.import} onChoose={choose} />}
			</p>
			<p class="ui q2">{words.merges}</p>
			{log.entries.some(({ event }) => !event) && (
				<p class="ui">{words.kept(log.entries.filter(({ event }) => !event).length)}</p>
			)}
			{log.quarantined.length > 0 && (
				<p class="ui">{words.quarantined(new Set(log.quarantined.map(({ id }) => id)).size)}</p>
			)}
			{damaged.length > 0 && <p class="ui">{words.damaged(damaged.length)}</p>}
			<div aria-live="polite">{step.kind === 'reading' && <p class="ui">{words.reading}</p>}</div>
			{step.kind === 'said' && (
				<p class="plainly" tabIndex={-1} ref={hold}>
					{step.text}
				</p>
			)}
			{reads && (
				<ImportPreview
					read={step}
					mine={log}
					outline={outline}
					heading={hold}
					onAdd={add}
					onChoose={choose}
					onCancel={cancel}
				/>
			)}
		</section>
	);
}

function holding(log: Log): string {
	const all = [...log.entries, ...log.quarantined];
	const of = (type: string) => all.filter(({ event }) => event?.type === type).length;
	const [answers, endings] = [of('answered'), of('played')];
	return words.holding(answers, endings, all.length - answers - endings, Math.ceil(exportText().length / 1000));
}
