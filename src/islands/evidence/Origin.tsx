import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { sourceOf } from '../../domain/evidence/entries.ts';
import type { Starts } from '../../domain/evidence/starts.ts';
import { LOG_FORM, own } from '../../domain/evidence/starts.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { evidence as words } from '../../i18n/en/evidence.ts';
import { plain } from '../scenario/plain.ts';
import type { Desk, Editing } from './use-desk.ts';

interface Props {
	base: string;
	desk: Desk;
	editing: Editing;
	outline: Outline | null;
	starts: Starts | null;
	onForm(template: string): void;
}

/** What an entry was started from, with the task and the form where there are some; else a choice of forms. */
export function Origin({ base, desk, editing, outline, starts, onForm }: Props): JSX.Element | null {
	const source = sourceOf(editing.subject);
	if (source.kind === 'nothing') {
		return desk.saved || editing.at !== null || !starts ? null : <ChooseForm starts={starts} onForm={onForm} />;
	}
	const place = placeOf(source, base, outline, starts);
	const task = source.kind === 'task' ? own(starts?.tasks, source.id) : undefined;
	const template = source.kind === 'template' ? source.id : task?.template;
	const form = template === undefined ? undefined : own(starts?.templates, template);
	return (
		<div class="origin ui">
			<p>
				{place ? (
					<>
						<a href={place.url}>{words.from[source.kind](place.title)}</a>{' '}
						{source.kind === 'question' && words.rewriteHint}
						{source.kind === 'scenario' && !desk.saved && words.scenarioHint}
					</>
				) : (
					words.fromGone
				)}
			</p>
			{task && (
				<p>
					<b>{words.task}</b> {task.task}
				</p>
			)}
			{form && (
				<Form
					key={template}
					form={form}
					print={`${base}templates/${template}/`}
					onCopy={() => {
						const { fields } = editing;
						const lines = form.fields.map((label) => `${label}:\n`).join('\n');
						desk.write({ ...fields, notes: fields.notes.trim() ? `${fields.notes.trim()}\n\n${lines}` : lines });
					}}
				/>
			)}
		</div>
	);
}

interface FormProps {
	form: Starts['templates'][string];
	/** Address of the page to print. */
	print: string;
	onCopy(): void;
}

function Form({ form, print, onCopy }: FormProps): JSX.Element {
	const [copied, setCopied] = useState(false);
	return (
		<details>
			<summary>{words.form(form.title)}</summary>
			<ul>
				{form.fields.map((label) => (
					<li key={label}>{label}</li>
				))}
			</ul>
			<p class="row">
				<button
					class="b"
					type="button"
					aria-disabled={copied || undefined}
					onClick={() => {
						if (copied) return;
						onCopy();
						setCopied(true);
					}}
				>
					{words.formCopy}
				</button>
				<a class="b txt" href={print}>
					{words.formPrint}
				</a>
				<span role="status">{copied && words.formCopied}</span>
			</p>
		</details>
	);
}

function ChooseForm({ starts, onForm }: { starts: Starts; onForm(template: string): void }): JSX.Element {
	return (
		<details class="origin ui">
			<summary>{words.chooseForm}</summary>
			<ul class="bare">
				{Object.entries(starts.templates).map(
					([id, { title }]) =>
						id !== LOG_FORM && (
							<li key={id}>
								<button class="b txt" type="button" onClick={() => onForm(id)}>
									{title}
								</button>
							</li>
						),
				)}
			</ul>
		</details>
	);
}

/** Title and address of what it was started from; null where this copy of the site does not have it. */
function placeOf(
	{ kind, id }: ReturnType<typeof sourceOf>,
	base: string,
	outline: Outline | null,
	starts: Starts | null,
): { title: string; url: string } | null {
	if (kind === 'template') {
		const form = own(starts?.templates, id);
		return form ? { title: form.title, url: `${base}templates/${id}/` } : null;
	}
	if (kind === 'scenario') {
		const scenario = own(outline?.scenarios, id);
		return scenario ? { title: plain(scenario.title), url: scenario.url } : null;
	}
	const [lessonId = '', key = ''] = id.split('/');
	const lesson = own(outline?.lessons, lessonId);
	if (!lesson?.url) return null;
	if (kind === 'task') return { title: lesson.title, url: lesson.url };
	const question = own(lesson.questions, key);
	return question ? { title: plain(question.title), url: `${lesson.url}#${key}` } : null;
}
