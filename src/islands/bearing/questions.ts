import { useState } from 'preact/hooks';
import { loadQuestions, type Ready } from '../review/load.ts';
import type { Chart } from './chart.ts';

/** Questions as they come, or why they do not. */
export interface Questions {
	ready: ReadonlyMap<string, Ready> | null;
	error: unknown;
	load(): void;
}

/** @param ids of the questions wanted, once `load` is called */
export function useQuestions(ids: readonly string[], { sources }: Chart): Questions {
	const [ready, setReady] = useState<ReadonlyMap<string, Ready> | null>(null);
	const [error, setError] = useState<unknown>(null);
	const load = () => {
		setError(null);
		loadQuestions(ids, sources).then(setReady, (error: unknown) => {
			console.error(error);
			setError(error);
		});
	};
	return { ready, error, load };
}
