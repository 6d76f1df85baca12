import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mentor as words } from '../../i18n/en/mentor.ts';
import { ChooseFile } from '../progress/ChooseFile.tsx';
import { Opened } from './Opened.tsx';
import { type ReadFile, readFile } from './read-file.ts';

type Step = { kind: 'idle' | 'busy' | 'closed' } | ReadFile;

/** A learner's file, opened and forgotten: it is in this component's memory and nowhere else. */
export function MentorPage({ base, site }: { base: string; site: string }): JSX.Element {
	const [step, setStep] = useState<Step>({ kind: 'idle' });
	const result = useRef<HTMLElement>(null);
	const asked = useRef(0);

	const choose = async (file: File) => {
		asked.current += 1;
		const mine = asked.current;
		setStep({ kind: 'busy' });
		const read = await readFile(file);
		// A file that was chosen later is the one that is meant.
		if (mine === asked.current) setStep(read);
	};
	useLayoutEffect(() => {
		if (step.kind !== 'idle') result.current?.focus();
	}, [step]);
	useEffect(() => onDrop((file) => void choose(file)), []);

	const hold = (element: HTMLElement | null) => {
		result.current = element;
	};
	const open = step.kind === 'readable';
	return (
		<>
			<div class="opener">
				<p class="row">
					<ChooseFile label={open ? words.another : words.open} go={!open} onChoose={(file) => void choose(file)} />
					{open && (
						<>
							<button class="b" type="button" onClick={() => print()}>
								{words.print}
							</button>
							<button class="b txt" type="button" onClick={() => setStep({ kind: 'closed' })}>
								{words.close}
							</button>
						</>
					)}
				</p>
				{!open && <p class="s q2">{words.drop}</p>}
			</div>
			{(step.kind === 'busy' || step.kind === 'closed') && (
				<p class="plainly" tabIndex={-1} ref={hold}>
					{step.kind === 'busy' ? words.reading : words.closed}
				</p>
			)}
			{step.kind === 'refused' && (
				<section class="plainly" aria-labelledby="refused">
					<h2 id="refused" tabIndex={-1} ref={hold}>
						{words.refused(step.name)}
					</h2>
					<p>{step.reason}</p>
					{step.where && <p class="s q2">{step.where}</p>}
					{step.progress && (
						<p>
							<a href={`${base}data/`}>{words.toData}</a>
						</p>
					)}
				</section>
			)}
			{open && <Opened file={step.file} site={site} heading={hold} />}
		</>
	);
}

/** A file dropped anywhere on the page; beside it, the browser would leave the page for the file. Returns how to stop. */
function onDrop(take: (file: File) => void): () => void {
	const stop = new AbortController();
	const over = (event: DragEvent) => {
		if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
	};
	const drop = (event: DragEvent) => {
		const file = event.dataTransfer?.files[0];
		if (!file) return;
		event.preventDefault();
		take(file);
	};
	document.addEventListener('dragover', over, { signal: stop.signal });
	document.addEventListener('drop', drop, { signal: stop.signal });
	return () => stop.abort();
}
