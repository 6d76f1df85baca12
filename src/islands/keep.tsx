import { render } from 'preact';
import { KeepPart } from './offline/KeepPart.tsx';

export function mount([element]: HTMLElement[]): void {
	if (!element) return;
	element.replaceChildren();
	render(<KeepPart />, element);
}
