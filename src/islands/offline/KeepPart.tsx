import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keep as words } from '../../i18n/en/offline.ts';
import type { Ask, Stand } from '../../offline/build.ts';
import { ask, watchUpdates } from './ask.ts';

type Step = 'looking' | 'still' | 'keeping' | 'removed' | 'none';

/** Everything on this device: how much that is, how far it is, and the way back. */
export function KeepPart(): JSX.Element {
	const [stand, setStand] = useState<Stand | null>(null);
	const [step, setStep] = useState<Step>('looking');
	/** Number of the latest attempt to keep everything: what an earlier one still waits for is no longer followed. */
	const attempt = useRef(0);
	const said = useRef<HTMLParagraphElement>(null);
	const stop = useRef<HTMLButtonElement>(null);
	const begun = useRef(false);

	const put = async (question: Ask): Promise<Stand | null> => {
		const found = await ask(question).catch(() => null);
		setStand(found);
		if (!found) setStep('none');
		return found;
	};
	useEffect(() => {
		void put('stand').then((found) => found && setStep('still'));
		void watchUpdates(() => void put('stand'));
	}, []);
	// The button that was pressed gives way to another: the focus goes on to that, and to what is said at the end.
	useLayoutEffect(() => {
		if (step === 'keeping') stop.current?.focus();
		else if (begun.current) said.current?.focus();
	}, [step]);

	const keepAll = async () => {
		const mine = ++attempt.current;
		begun.current = true;
		setStep('keeping');
		// Asked, a browser may promise not to clear it away.
		void navigator.storage?.persist?.().catch(() => {});
		for (;;) {
			const found = await ask('more').catch(() => null);
			if (attempt.current !== mine) return;
			setStand(found);
			if (!found) return setStep('none');
			if (found.full || found.failed || found.kept.files === found.all.files) return setStep('still');
		}
	};
	// At once: what is on its way may be on it for minutes where the network hangs.
	const halt = () => {
		attempt.current += 1;
		setStep('still');
		void put('stand');
	};
	const remove = async () => {
		begun.current = true;
		if (await put('remove')) setStep('removed');
	};

	if (step === 'none') return <p class="plainly">{words.none}</p>;
	if (!stand) return <p class="ui q2">{words.looking}</p>;
	const { all, kept } = stand;
	const whole = kept.files === all.files;
	const busy = step === 'keeping';
	return (
		<>
			<p class="ui" role="status" tabIndex={-1} ref={said}>
				{whole ? words.whole(all.pages, all.bytes) : busy ? words.keeping : words.stand(all, kept)}
				{step === 'removed' && ` ${words.removed}`}
			</p>
			{!whole && !busy && <p class="ui">{words.missing(all.bytes - kept.bytes, all.sent - kept.sent)}</p>}
			{stand.newer && <p class="ui q2">{words.newer}</p>}
			{stand.full && (
				<p class="plainly" role="alert">
					{words.full}
				</p>
			)}
			{stand.failed && (
				<p class="plainly" role="alert">
					{words.failed}
				</p>
			)}
			{busy && (
				<p class="ui">
					<progress max={all.bytes} value={kept.bytes} aria-label={words.progress} />{' '}
					{words.soFar(kept.bytes, all.bytes)}
				</p>
			)}
			<p class="row">
				{!whole && !busy && (
					<button class="b" type="button" onClick={({ detail }) => detail > 1 || void keepAll()}>
						{words.keep}
					</button>
				)}
				{busy && (
					<button class="b" type="button" ref={stop} onClick={({ detail }) => detail > 1 || halt()}>
						{words.stop}
					</button>
				)}
				{!busy && step !== 'removed' && (
					<button class="b txt" type="button" onClick={() => void remove()}>
						{words.remove}
					</button>
				)}
			</p>
		</>
	);
}
