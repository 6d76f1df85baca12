import type { JSX } from 'preact';
import { rank as words } from '../../i18n/en/exercises/order.ts';
import { Html } from '../Html.tsx';
import type { ViewProps } from '../types.ts';
import { agreement, closest } from './grade.ts';

type Props = Pick<ViewProps<'rank'>, 'asked'> & { shown: NonNullable<ViewProps<'rank'>['shown']> };

/** The learner's order beside three lines of reasoning, then what each would say, and what speaks against all. */
export function Lines({ asked, shown: { key, response } }: Props): JSX.Element {
	const near = response === null ? [] : closest(response, key).lines;
	const order = response ?? key.lines[0]?.order ?? [];
	const known = asked.items.filter((item) => order.includes(item.key));
	const items = known.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
	return (
		<>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is reached by scrolling. */}
			<div class="scrollx" tabIndex={0}>
				<table class="lines">
					<thead>
						<tr>
							<th scope="col">{words.step}</th>
							{response && <th scope="col">{words.you}</th>}
							{key.lines.map((line) => (
								<th key={line.key} scope="col" class={near.includes(line) ? 'near' : undefined}>
									{line.title}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{items.map((item) => {
							const mine = response?.indexOf(item.key) ?? -1;
							return (
								<tr key={item.key}>
									<Html as="th" scope="row" html={item.text} />
									{response && (
										<td class="you">
											<b>{mine + 1}</b>
										</td>
									)}
									{key.lines.map((line) => {
										const at = line.order.indexOf(item.key);
										const same = at === mine;
										return (
											<td key={line.key}>
												<b class={same ? 'same' : undefined}>{at + 1}</b>
												{same && <span class="vh"> {words.same}</span>}
											</td>
										);
									})}
								</tr>
							);
						})}
						{response && (
							<tr>
								<th scope="row">{words.pairs}</th>
								<td />
								{key.lines.map((line) => {
									const { same, of } = agreement(response, line.order);
									return <td key={line.key}>{words.ofPairs(same, of)}</td>;
								})}
							</tr>
						)}
					</tbody>
				</table>
			</div>
			<p class="lab">{words.lines}</p>
			<ul class="say">
				{key.lines.map((line) => (
					<li key={line.key}>
						<b>{line.title}.</b> <Html html={line.why} />
					</li>
				))}
			</ul>
			<p class="lab">{words.options}</p>
			<ul class="say">
				{items.map((item) => (
					<li key={item.key}>
						<b>
							<Html html={item.text} />.
						</b>{' '}
						{words.rightWhen} <Html html={key.rightWhen[item.key] ?? ''} />
					</li>
				))}
			</ul>
			<p class="ui q2">
				{words.ours} <b>{words.against}</b> <Html html={key.dissent} />
			</p>
		</>
	);
}
