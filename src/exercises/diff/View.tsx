import { Html } from '../Html.tsx';
import type { Exercise, Html as Markup, View } from '../types.ts';
import { gradeDiff } from './grade.ts';
import { Review } from './Review.tsx';
import { Reviewed } from './Reviewed.tsx';

const SIGN = { file: '', hunk: '', ctx: ' ', add: '+', del: '-' };

/** Lines to comment on; after it the model review beside one's own comments. */
const DiffView: View<'diff'> = (props) => {
	if (props.shown) return <Reviewed asked={props.asked} shown={props.shown} draft={props.draft} />;
	if (!props.disabled) return <Review {...props} />;
	const { asked } = props;
	// Without a script: the diff as text, in few bytes.
	const text = asked.rows.map(({ kind, html }) => `${SIGN[kind]}${html}\n`).join('') as Markup;
	return (
		<>
			<Html as="p" class="ask" html={asked.prompt} />
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is reached by scrolling. */}
			<pre tabIndex={0}>
				<Html as="code" html={text} />
			</pre>
		</>
	);
};

export const diffExercise: Exercise<'diff'> = { View: DiffView, grader: gradeDiff };
