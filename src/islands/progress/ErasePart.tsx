import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { yourData as words } from '../../i18n/en/progress.ts';
import { $whole } from '../../state/log.ts';
import { useStore } from '../use-store.ts';
import { downloadExport } from './download.ts';

type Step = 'closed' | 'asking' | 'wrong' | 'busy' | 'erased' | 'partly';

/** Erases everything of this site in this browser, after offering the file and asking for a typed word. */
export function ErasePart(): JSX.Element {
	const { entries, quarantined } = useStore($whole);
	const [step, setStep] = useState<Step>('closed');
	const opener = useRef<HTMLButtonElement>(null);
	const input = useRef<HTMLInputElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const said = useRef<HTMLParagraphElement>(null);
	const all = entries.length + quarantined.length;

	useLayoutEffect(() => {
		if (step === 'asking') heading.current?.focus();
		if (step === 'erased' || step === 'partly') said.current?.focus();
	}, [step]);

	const submit = async (event: Event) => {
		event.preventDefault();
		if (input.current?.value.trim() !== words.eraseWord) {
			// Wrong for the second time changes nothing that is drawn.
			input.current?.focus();
			return setStep('wrong');
		}
		setStep('busy');
		const { eraseEverything } = await import('../../state/your-data.ts');
		setStep((await eraseEverything(new Date())) ? 'erased' : 'partly');
	};
	const cancel = () => {
		setStep('closed');
		requestAnimationFrame(() => opener.current?.focus());
	};
	const asks = step === 'asking' || step === 'wrong' || step === 'busy';
	return (
		<>
			<p class="ui">{words.eraseWhat}</p>
			{!asks && (
				<p class="row">
					<button class="b" type="button" ref={opener} onClick={() => setStep('asking')}>
						{words.eraseOpen}
					</button>
				</p>
			)}
			{asks && (
				<form class="erase" onSubmit={(event) => void submit(event)} noValidate>
					<h3 tabIndex={-1} ref={heading}>
						{words.eraseTitle(all)}
					</h3>
					<p class="ui">{words.eraseFirst}</p>
					<p class="row">
						<button class="b" type="button" onClick={() => void downloadExport()}>
							{words.exportAll}
						</button>
					</p>
					<div class={step === 'wrong' ? 'err' : undefined}>
						<label for="erase-word">{words.eraseAsk}</label>
						{step === 'wrong' && (
							<p id="erase-wrong" class="said" role="alert">
								{words.eraseWrong}
							</p>
						)}
						<input
							id="erase-word"
							ref={input}
							type="text"
							autocomplete="off"
							autocapitalize="characters"
							spellcheck={false}
							aria-invalid={step === 'wrong'}
							aria-describedby={step === 'wrong' ? 'erase-wrong' : undefined}
						/>
					</div>
					<p class="row">
						<button class="b go" type="submit" disabled={step === 'busy'}>
							{words.eraseGo}
						</button>
						<button class="b txt" type="button" disabled={step === 'busy'} onClick={cancel}>
							{words.eraseCancel}
						</button>
					</p>
				</form>
			)}
			{(step === 'erased' || step === 'partly') && (
				<p class="plainly" tabIndex={-1} ref={said}>
					{step === 'erased' ? words.erased : words.erasedPartly}
				</p>
			)}
		</>
	);
}
