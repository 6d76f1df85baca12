import { useEffect, useRef, useState } from 'preact/hooks';
import { readAddress, writeAddress } from './asked.ts';
import { Search } from './Search.tsx';

/** Milliseconds of silence before the address follows: browsers refuse an address a keystroke. */
const pause = 300;

/** The search as a page: what is asked stands in its address, so it can be sent, kept and come back to. */
export function SearchPage({ base }: { base: string }) {
	const field = useRef<HTMLInputElement>(null);
	const [asked, setAsked] = useState(() => readAddress(location.search));
	const address = `${location.pathname}${writeAddress(asked)}`;

	useEffect(() => field.current?.focus(), []);
	useEffect(() => {
		const keep = () => {
			if (address !== location.pathname + location.search) history.replaceState(history.state, '', address);
		};
		const timer = setTimeout(keep, pause);
		// A result may be followed before that.
		addEventListener('pagehide', keep);
		return () => {
			clearTimeout(timer);
			removeEventListener('pagehide', keep);
		};
	}, [address]);

	return <Search base={base} id="search-page" asked={asked} field={field} onAsk={setAsked} />;
}
