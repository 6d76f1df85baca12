import { type Problem, placeIn } from './problem.ts';

/** In a drawing: elements and attributes that run, load or style. A fragment, `href="#a"`, stays inside. */
const OUTSIDE =
	/<(?:script|foreignObject|image|iframe|style)\b|\s(?:on\w+|style)\s*=|\shref\s*=\s*["'](?!#)|url\(\s*["']?(?!#)/i;

/** What is wrong with a drawing beside a lesson. It becomes part of the page. */
export function checkFigure(file: string, svg: string): Problem[] {
	const problems: Problem[] = [];
	const report = (at: number, what: string, mend: string) =>
		problems.push({ ...placeIn(file, svg, at), name: 'figure', severity: 'error', what, mend });
	if (!/<title\b[^>]*>[^<]*\S/.test(svg))
		report(
			Math.max(0, svg.search(/<svg/i)),
			'The drawing has no text for those who do not see it.',
			'Write `<title>` first in it, with what it shows, numbers included.',
		);
	const outside = OUTSIDE.exec(svg);
	if (outside)
		report(
			outside.index + (outside[0].length - outside[0].trimStart().length),
			`\`${outside[0].trim()}\` runs, loads from elsewhere or brings a style.`,
			'Draw with shapes and text; colours come from the classes of the other drawings.',
		);
	return problems;
}
