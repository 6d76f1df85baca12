import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Limits } from '../../domain/review/outlook.ts';
import { review as words } from '../../i18n/en/review.ts';
import { $limits, BOUNDS, setLimits } from '../../state/review-limits.ts';

/** How much a day. What is set holds at once. */
export function LimitsForm({ limits }: { limits: Limits }): JSX.Element {
	const [kept, setKept] = useState<Limits | null>(null);
	const set = (change: Partial<Limits>) => {
		setLimits({ ...limits, ...change });
		setKept($limits.get());
	};
	const field = (name: keyof Limits, label: string) => (
		<p>
			<label class="lab" for={`limit-${name}`}>
				{label}
			</label>
			<input
				id={`limit-${name}`}
				type="number"
				inputMode="numeric"
				min={BOUNDS[name][0]}
				max={BOUNDS[name][1]}
				value={limits[name]}
				onChange={({ currentTarget }) => {
					const { valueAsNumber } = currentTarget;
					if (!Number.isNaN(valueAsNumber)) set({ [name]: valueAsNumber });
					// What was out of bounds or no number shows what is kept.
					currentTarget.value = String($limits.get()[name]);
				}}
			/>
		</p>
	);
	return (
		<details class="limits">
			<summary>{words.limits}</summary>
			{field('day', words.limitDay)}
			{field('fresh', words.limitFresh)}
			<p class="hint">{words.limitsNote}</p>
			<p class="ui" role="status">
				{kept && words.limitsKept(kept.day, kept.fresh)}
			</p>
		</details>
	);
}
