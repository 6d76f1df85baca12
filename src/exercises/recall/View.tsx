import type { RecallGrade } from '../../domain/log/event.ts';
import { recall as words } from '../../i18n/en/exercises/recall.ts';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import type { Exercise, View } from '../types.ts';
import { gradeRecall } from './grade.ts';

const grades: RecallGrade[] = ['again', 'hard', 'good', 'easy'];

/**
 * Prompt, optional words, reveal, self-grade. The four grades are equal: highlighting one would nudge. They come where the
 * button was that shows the answer: the second click of a double one grades nothing.
 */
const RecallView: View<'recall'> = ({ asked, shown, draft, disabled, error, onChange, notes }) => {
	const id = domId(asked);
	const graded = shown?.response != null || (shown !== null && shown.response === null && disabled);
	const revealed = graded || draft.revealed;
	return (
		<div class={error ? 'err' : undefined}>
			<Html as="p" class="ask" html={asked.prompt} />
			{error && <p role="alert">{error}</p>}
			{!revealed && !disabled && (
				<div>
					<label class="lab" for={`${id}-w`}>
						{words.words}
					</label>
					<textarea
						id={`${id}-w`}
						value={draft.words}
						onInput={(e) => onChange({ ...draft, words: e.currentTarget.value })}
					/>
					<span class="hint">{words.private}</span>
				</div>
			)}
			{revealed && draft.words.trim() !== '' && (
				<p class="ui">
					<b>{words.wrote}</b> {draft.words}
				</p>
			)}
			{revealed && shown && (
				<div class="aside" role={graded ? undefined : 'status'} tabIndex={-1}>
					<Html as="div" html={shown.key.answer} />
				</div>
			)}
			{revealed && !graded && (
				<fieldset>
					<legend class="lab">{words.ask}</legend>
					<div class="grade">
						{grades.map((grade) => (
							<button
								key={grade}
								class="b"
								type="button"
								onClick={({ detail }) => detail > 1 || onChange({ ...draft, grade })}
							>
								{notes ? <span>{words.grades[grade]}</span> : words.grades[grade]}
								{notes && <small>{notes[grade]}</small>}
							</button>
						))}
					</div>
				</fieldset>
			)}
		</div>
	);
};

export const recallExercise: Exercise<'recall'> = { View: RecallView, grader: gradeRecall };
