import type { ReadableAtom } from 'nanostores';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The value of a store; whoever uses it is drawn again when it changes. */
export function useStore<T>(store: ReadableAtom<T>): T {
	const [, draw] = useState(() => store.get());
	useLayoutEffect(() => store.subscribe((value) => draw(() => value)), [store]);
	return store.get();
}
