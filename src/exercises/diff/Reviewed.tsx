import type { ComponentChildren, JSX } from 'preact';
import { diff as words } from '../../i18n/en/exercises/diff.ts';
import { Html } from '../Html.tsx';
import { Tag } from '../Tag.tsx';
import type { Html as Markup, ViewProps } from '../types.ts';
import { remarksOf, reviewScore } from './grade.ts';
import { Rows } from './Rows.tsx';
import type { DiffAsked, DiffDraft } from './types.ts';

interface Props {
	asked: DiffAsked;
	shown: NonNullable<ViewProps<'diff'>['shown']>;
	/** Words of the comments, where this browser still has them. */
	draft: DiffDraft;
}

/** The model review under its lines, one's own comments beside it, and what looked like a problem. */
export function Reviewed({ asked, shown: { key, response }, draft }: Props): JSX.Element {
	const own = response ?? [];
	const remarks = remarksOf(own, asked);
	const { on } = reviewScore(remarks, key);
	const findings = Object.entries(key.findings);
	const decoys = Object.entries(key.decoys);
	const tone = (i: number) => {
		const [name] = findings.find(([, f]) => f.rows.includes(i)) ?? [];
		if (name !== undefined) return response === null || on.includes(name) ? 'yes' : 'no';
		return remarks.some(({ rows }, n) => rows.includes(i) && !key.findings[on[n] ?? '']) ? 'no' : '';
	};
	const mine = (n: number) => {
		const comment = own[n];
		if (!comment) return null;
		const text = draft.comments.find((c) => c.lines === comment.lines && c.severity === comment.severity)?.text;
		return (
			<div key={n} class="own">
				<p>
					<b>{words.yours(words.place(comment.lines))}</b> <span class="q2">{words.severities[comment.severity]}</span>
				</p>
				{text && <p>{text}</p>}
			</div>
		);
	};
	const on_ = (name: string) => on.flatMap((other, n) => (other === name ? [n] : []));
	const model = (name: string, f: (typeof findings)[number][1]) => {
		const hits = on_(name);
		const exact = hits.length > 0 && hits.every((n) => own[n]?.severity === f.severity);
		return (
			<Comment key={name} good={response === null || hits.length > 0}>
				{response !== null && (
					<Tag good={hits.length > 0} class={hits.length > 0 ? 'ok' : 'miss'}>
						{hits.length === 0 ? words.missed : exact ? words.found : words.foundAs(words.severities[f.severity])}
					</Tag>
				)}
				<div class="both">
					{hits.map(mine)}
					<div>
						<p>
							<b>{words.model(words.place(f.lines))}</b>{' '}
							<span class="q2">
								{words.severities[f.severity]}
								{f.kind && `, ${f.kind.replaceAll('-', ' ')}`}
							</span>
						</p>
						<Html as="div" html={f.text} />
					</div>
				</div>
			</Comment>
		);
	};
	const decoy = (name: string, feedback: Markup) => {
		const hits = on_(name);
		return (
			<Comment key={name} good={hits.length === 0}>
				<Tag good={hits.length === 0} class={hits.length === 0 ? '' : 'miss'}>
					{hits.length === 0 ? words.decoy : words.decoyHit}
				</Tag>
				<div class="both">
					{hits.map(mine)}
					<Html as="div" class="why" html={feedback} />
				</div>
			</Comment>
		);
	};
	return (
		<Rows
			asked={asked}
			number={(row) => <span>{row.kind === 'del' ? row.old : row.new}</span>}
			tone={tone}
			under={(i) => (
				<>
					{findings.filter(([, f]) => f.rows.at(-1) === i).map(([name, f]) => model(name, f))}
					{decoys.filter(([, d]) => d.rows.at(-1) === i).map(([name, d]) => decoy(name, d.feedback))}
					{remarks.map(({ rows }, n) =>
						on[n] === null && rows.at(-1) === i ? (
							<Comment key={`x${n}`} good={false}>
								<Tag good={false} class="miss">
									{words.nothing}
								</Tag>
								{mine(n)}
							</Comment>
						) : null,
					)}
				</>
			)}
		/>
	);
}

function Comment({ good, children }: { good: boolean; children: ComponentChildren }): JSX.Element {
	return <li class={`cm ${good ? 'yes' : 'no'}`}>{children}</li>;
}
