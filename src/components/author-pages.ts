import type { MarkdownInstance } from 'astro';

interface Front {
	title: string;
	description: string;
	/** Place among the pages for authors. */
	order: number;
}

/** A text for authors. */
export interface AuthorPage extends Front {
	/** Its address below `/authors/`. */
	id: string;
	/** Titles of its parts. */
	parts: string[];
	/** Relative to the project. */
	source: string;
	Content: MarkdownInstance<Front>['Content'];
}

/** The texts of `content/core/authors/`, in order. */
export function authorPages(): AuthorPage[] {
	const files = import.meta.glob<MarkdownInstance<Front>>('../../content/core/authors/*.md', { eager: true });
	return Object.entries(files)
		.map(([file, { frontmatter, Content, getHeadings }]) => ({
			...frontmatter,
			parts: getHeadings().map(({ text }) => text),
			Content,
			id: file.replace(/^.*\/|\.md$/g, ''),
			source: file.replace(/^(\.\.\/)+/, ''),
		}))
		.sort((a, b) => a.order - b.order);
}
