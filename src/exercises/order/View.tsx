import type { JSX } from 'preact';
import { order as words } from '../../i18n/en/exercises/order.ts';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import { Tag } from '../Tag.tsx';
import type { Exercise, View, ViewProps } from '../types.ts';
import { hasTies, nearest, precedence } from './dag.ts';
import { gradeOrder, gradeRank, judge } from './grade.ts';
import { Lines } from './Lines.tsx';
import { Sequence } from './Sequence.tsx';
import type { OrderAsked } from './types.ts';

/** The question with its stations; without a script a plain list. */
function Asking(props: ViewProps<'order'> | ViewProps<'rank'>): JSX.Element {
	const { asked, draft, disabled, error, onChange } = props;
	const id = domId(asked);
	if (disabled) {
		return (
			<>
				<Html as="p" class="ask" html={asked.prompt} />
				<ul>
					{asked.items.map(({ key, text }) => (
						<Html key={key} as="li" html={text} />
					))}
				</ul>
			</>
		);
	}
	return (
		<fieldset class={error ? 'err' : undefined} aria-describedby={error ? `${id}-e` : undefined}>
			<Html as="legend" html={asked.prompt} />
			{error && (
				<p id={`${id}-e`} role="alert">
					{error}
				</p>
			)}
			<Sequence id={id} asked={asked} draft={draft} onChange={onChange} />
		</fieldset>
	);
}

/** The steps in an order that holds, as near to the learner's as can be: what stood, and what had to move. */
function Reasons({
	asked,
	shown: { key, response },
}: {
	asked: OrderAsked;
	shown: NonNullable<ViewProps<'order'>['shown']>;
}): JSX.Element {
	const texts = new Map(asked.items.map((item) => [item.key, item.text]));
	const { placed, stay } = judge(response ?? key.steps, key);
	const steps = nearest(placed, key.steps, key.before);
	const spares = Object.keys(key.items).filter((item) => key.items[item]?.spare);
	const precedes = precedence(key.before);
	const at = (item: string) => (response?.indexOf(item) ?? -1) + 1;
	const astray = (item: string) => {
		const next = placed.find((other) => precedes(item, other) && at(other) < at(item));
		const past = placed.findLast((other) => precedes(other, item) && at(other) > at(item));
		const other = next ?? past;
		return (
			other !== undefined && (
				<p class="why">
					<b>{next ? words.comesBefore : words.comesAfter}</b> <Html html={texts.get(other) ?? ''} />
				</p>
			)
		);
	};
	const row = (item: string, mark: string | number, good: boolean, tag: string, more: JSX.Element | false = false) => (
		<li key={item} class={response === null ? undefined : good ? 'yes' : 'no'}>
			<div class="opt">
				<span class="key" aria-hidden={mark === '×' || undefined}>
					{mark}
				</span>
				<div>
					{response !== null && <Tag good={good}>{tag}</Tag>}
					<Html as="div" html={texts.get(item) ?? ''} />
					{more}
					<Html as="p" class="why" html={key.items[item]?.feedback ?? ''} />
				</div>
			</div>
		</li>
	);
	return (
		<>
			<ol class="opts">
				{steps.map((item, i) => {
					const good = stay.includes(item);
					const tag = good ? words.stands : at(item) > 0 ? words.had(at(item)) : words.hadAside;
					return row(item, i + 1, good, tag, !good && at(item) > 0 && astray(item));
				})}
			</ol>
			{spares.length > 0 && (
				<>
					<p class="lab">{words.spare}</p>
					<ul class="opts">
						{spares.map((item) =>
							row(item, '×', at(item) === 0, at(item) === 0 ? words.spareAside : words.spareIn(at(item))),
						)}
					</ul>
				</>
			)}
			{hasTies(key.steps, key.before) && <p class="ui q2">{words.ties}</p>}
		</>
	);
}

const OrderView: View<'order'> = (props) =>
	props.shown ? <Reasons asked={props.asked} shown={props.shown} /> : <Asking {...props} />;

const RankView: View<'rank'> = (props) =>
	props.shown ? <Lines asked={props.asked} shown={props.shown} /> : <Asking {...props} />;

export const orderExercise: Exercise<'order'> = { View: OrderView, grader: gradeOrder };
export const rankExercise: Exercise<'rank'> = { View: RankView, grader: gradeRank };
