import type { ComponentChildren, JSX } from 'preact';
import { investigate as words } from '../../i18n/en/exercises/investigate.ts';
import { Html } from '../Html.tsx';
import { Reasons } from '../Reasons.tsx';
import { Tag } from '../Tag.tsx';
import type { ViewProps } from '../types.ts';
import { Body } from './Body.tsx';
import { inquiryOf } from './grade.ts';
import { payFor } from './marks.ts';
import type { InvestigateAsked } from './types.ts';

interface Props {
	asked: InvestigateAsked;
	shown: NonNullable<ViewProps<'logs'>['shown']>;
}

/** The decisive first, what each piece was worth, what tempted, and every verdict with its reason. */
export function Solved({ asked, shown: { key, response } }: Props): JSX.Element {
	const { paid } = payFor(response?.opened ?? [], asked);
	const marked = response?.marked ?? [];
	const inquiry = response && inquiryOf(response, asked, key);
	const decisive = (name: string) => key.decisive.some((item) => item.some((mark) => mark.startsWith(`${name}:`)));
	const rank = (name: string) => (decisive(name) ? 0 : paid.includes(name) ? 1 : 2);
	const pieces = Object.entries(asked.evidence).sort(([a], [b]) => rank(a) - rank(b));
	const verdict = (mark: string): { tone: 'found' | 'miss' | ''; tag: ComponentChildren } | null => {
		const item = key.decisive.find((one) => one.includes(mark));
		const mine = marked.includes(mark);
		const why = key.decoys[mark];
		if (item) {
			const found = response === null || item.some((other) => marked.includes(other));
			// Of lines that serve equally one is enough: the others are not missed.
			const tag = response === null ? words.settles : mine ? words.found : found ? words.settles : words.missed;
			return { tone: found ? 'found' : 'miss', tag: <Tag good={found}>{tag}</Tag> };
		}
		if (why !== undefined) {
			return {
				tone: mine ? 'miss' : '',
				tag: (
					<span class="why">
						{mine && <Tag good={false}>{words.astray}</Tag>} <Html html={why} />
					</span>
				),
			};
		}
		return mine ? { tone: 'miss', tag: <Tag good={false}>{words.idle}</Tag> } : null;
	};
	return (
		<>
			{inquiry && (
				<p class="ui">
					{words.search(inquiry.found, inquiry.of, inquiry.astray)}{' '}
					{words.spent(inquiry.spent, asked.budget, asked.unit)}
				</p>
			)}
			<div class="proof">
				{pieces.map(([name, evidence]) => (
					<details key={name} class={paid.includes(name) ? 'seen' : undefined} open={decisive(name)}>
						<summary>
							<Html html={evidence.title} />
							<span>
								{words.price(evidence.cost, asked.unit)}, <Html html={key.worth[name] ?? ''} />
							</span>
						</summary>
						<Body name={name} evidence={evidence} verdict={verdict} />
					</details>
				))}
			</div>
			<Reasons options={asked.options} reasons={key.options} picked={response && [response.option]} />
		</>
	);
}
