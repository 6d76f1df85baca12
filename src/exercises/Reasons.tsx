import type { JSX } from 'preact';
import { exercise } from '../i18n/en/exercise.ts';
import { Html } from './Html.tsx';
import { Tag } from './Tag.tsx';
import type { Html as Markup } from './types.ts';

interface Props {
	options: readonly { key: string; text: Markup }[];
	reasons: Record<string, { correct: boolean; feedback: Markup }>;
	/** Null where nobody is judged. */
	picked: readonly string[] | null;
	/** Several may hold. */
	several?: boolean;
}

/** Every option with its reason: the ones that hold, the ones picked, and the others, where half the teaching is. */
export function Reasons({ options, reasons, picked, several = false }: Props): JSX.Element {
	return (
		<ul class="opts">
			{options.map((option, i) => {
				const { correct = false, feedback = '' } = reasons[option.key] ?? {};
				const mine = picked?.includes(option.key) ?? false;
				const tag = correct
					? several
						? picked === null
							? exercise.holds
							: mine
								? exercise.yoursHolds
								: exercise.missed
						: exercise.best
					: mine
						? exercise.yours
						: null;
				const tone = correct ? (several && picked !== null && !mine ? 'no' : 'yes') : mine ? 'no' : undefined;
				return (
					<li key={option.key} class={tone}>
						<div class="opt">
							<span class="key" aria-hidden="true">
								{String.fromCharCode(65 + i)}
							</span>
							<div>
								{tag && <Tag good={tone === 'yes'}>{tag}</Tag>}
								<Html as="div" html={option.text} />
								<Html as="p" class="why" html={feedback} />
							</div>
						</div>
					</li>
				);
			})}
		</ul>
	);
}
