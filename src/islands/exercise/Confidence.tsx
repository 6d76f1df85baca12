import type { JSX } from 'preact';
import { CONFIDENCES, type Confidence as Level } from '../../domain/log/event.ts';
import { exercise } from '../../i18n/en/exercise.ts';

interface Props {
	value: Level | null;
	/** The sentence when Check found no level. */
	error: string | null;
	name: string;
	onChange(level: Level): void;
}

const words = exercise.confidence;

/** How sure, as a number, before the verdict. Words such as "sure" mean different things to different people. */
export function Confidence({ value, error, name, onChange }: Props): JSX.Element {
	return (
		<fieldset class="conf">
			<legend>{words.ask}</legend>
			<span class="hint">{words.hint}</span>
			{error && (
				<p class="err" role="alert">
					{error}
				</p>
			)}
			<div class="stops">
				{CONFIDENCES.map((level) => (
					<label key={level}>
						<input type="radio" name={name} value={level} checked={value === level} onChange={() => onChange(level)} />
						<span>
							{level}%<br />
							<small>{words.odds[level]}</small>
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
