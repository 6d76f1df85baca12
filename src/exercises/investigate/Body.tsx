import { type ComponentChildren, Fragment, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { investigate as words } from '../../i18n/en/exercises/investigate.ts';
import { Html } from '../Html.tsx';
import type { Evidence, LinesEvidence, TreeEvidence } from './types.ts';

/** Fewer lines than this are read faster than filtered. */
const MANY = 8;

interface Props<E extends Evidence = Evidence> {
	/** Key of the evidence. */
	name: string;
	evidence: E;
	marked?: readonly string[];
	/** Left out where nothing can be marked. */
	onMark?: (mark: string, on: boolean) => void;
	/** After the answer: what a mark was worth. */
	verdict?: (mark: string) => { tone: 'found' | 'miss' | ''; tag: ComponentChildren } | null;
}

/** What a piece of evidence shows: lines, a tree or a chart with its numbers. */
export function Body({ evidence, ...rest }: Props): JSX.Element {
	if ('lines' in evidence) return <Lines evidence={evidence} {...rest} />;
	if ('nodes' in evidence) return <Tree evidence={evidence} {...rest} />;
	return (
		<>
			<Html as="figure" html={evidence.svg} />
			<details class="numbers">
				<summary>{words.numbers}</summary>
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is reached by scrolling. */}
				<div class="scrollx" tabIndex={0}>
					<table>
						<thead>
							<tr>
								<td />
								{evidence.series.map(({ label }) => (
									<th key={label} scope="col">
										{label}, {evidence.unit}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{evidence.x.map((x, i) => (
								<tr key={x}>
									<th scope="row">{x}</th>
									{evidence.series.map(({ label, values }) => (
										<td key={label}>{values[i]}</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</div>
			</details>
		</>
	);
}

function Lines({ name, evidence, marked = [], onMark, verdict }: Props<LinesEvidence>): JSX.Element {
	const [filter, setFilter] = useState('');
	const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
	const lines = evidence.lines.map((text, i) => ({ text, mark: `${name}:${i + 1}`, n: i + 1 }));
	const kept = lines.filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word)));
	if (!onMark && !verdict) {
		return (
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is reached by scrolling.
			<pre tabIndex={0}>
				<code>{evidence.lines.join('\n')}</code>
			</pre>
		);
	}
	return (
		<>
			{onMark && evidence.kind === 'log' && lines.length >= MANY && (
				<p class="filter">
					<label>
						{words.filter}{' '}
						<input
							type="search"
							value={filter}
							onInput={(event) => setFilter(event.currentTarget.value)}
							// Enter would check the answer.
							onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
						/>
					</label>{' '}
					<span role="status">{wanted.length > 0 && words.kept(kept.length, lines.length)}</span>
				</p>
			)}
			<ol class="find-log" tabIndex={onMark ? undefined : 0}>
				{kept.map(({ text, mark, n }) => {
					const after = verdict?.(mark);
					return (
						<li key={mark} class={after?.tone || undefined} value={n}>
							{onMark ? (
								<label>
									<input
										type="checkbox"
										checked={marked.includes(mark)}
										onChange={(event) => onMark(mark, event.currentTarget.checked)}
									/>
									<i aria-hidden="true">{n}</i>
									{text}
								</label>
							) : (
								<span class="line">
									<i>{n}</i>
									{text}
								</span>
							)}
							{after?.tag}
						</li>
					);
				})}
			</ol>
		</>
	);
}

function Tree({ name, evidence, marked = [], onMark, verdict }: Props<TreeEvidence>): JSX.Element {
	return (
		<div class="scrollx" tabIndex={onMark ? undefined : 0}>
			<table class="tree">
				<thead>
					<tr>
						<td />
						{evidence.columns.map((column) => (
							<th key={column} scope="col">
								{column}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{evidence.nodes.map(({ key, depth, text, values, share }) => {
						const mark = `${name}:${key}`;
						const after = verdict?.(mark);
						const label = (
							<span class={`d${Math.min(depth, 8)}`}>
								{depth > 0 && <span class="vh">{words.level(depth + 1)} </span>}
								{!onMark && !verdict && '\u2003'.repeat(depth)}
								<Html html={text} />
								{share !== null && (onMark || verdict) && (
									<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
										<rect width={share * 100} height="6" />
									</svg>
								)}
							</span>
						);
						return (
							<Fragment key={key}>
								<tr class={after?.tone || undefined}>
									<th scope="row">
										{onMark ? (
											<label>
												<input
													type="checkbox"
													checked={marked.includes(mark)}
													onChange={(event) => onMark(mark, event.currentTarget.checked)}
												/>
												{label}
											</label>
										) : (
											label
										)}
									</th>
									{values.map((value, i) => (
										<td key={evidence.columns[i]}>
											{typeof value === 'number' ? value.toLocaleString('en-GB') : value}
										</td>
									))}
								</tr>
								{after?.tag && (
									<tr class={after.tone || undefined}>
										<td class="said" colSpan={evidence.columns.length + 1}>
											{after.tag}
										</td>
									</tr>
								)}
							</Fragment>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
