/** What is tapped while a question is still as the server wrote it, so that no tap is lost. */
export interface Taps {
	/** Whether somebody waits for this question. */
	has(element: HTMLElement): boolean;
	/** The question is drawn: it gets its tap. */
	give(element: HTMLElement): void;
}

/** Remembers the last option tapped in each of these questions. */
export function keepTaps(elements: readonly HTMLElement[]): Taps {
	const tapped = new Map<HTMLElement, number>();
	const waiting = new Set(elements);
	const labels = (element: HTMLElement) => [...element.querySelectorAll('label')];
	for (const element of elements) {
		// A click on an input that is disabled is none; the pointer is seen all the same.
		element.addEventListener('pointerup', ({ target }) => {
			const option = target instanceof Element ? target.closest('label') : null;
			if (option && waiting.has(element)) tapped.set(element, labels(element).indexOf(option));
		});
	}
	return {
		has: (element) => tapped.has(element),
		give(element) {
			waiting.delete(element);
			labels(element)[tapped.get(element) ?? -1]?.click();
			tapped.delete(element);
		},
	};
}
