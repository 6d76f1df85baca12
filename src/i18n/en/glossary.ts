/** Words of the glossary. */
export const glossary = {
	title: 'Glossary',
	description: 'The words of the trade as the lessons use them, each with the lesson that teaches it.',
	stand: 'The words of the trade as the lessons use them. In a lesson, point at a dotted word or move the focus to it.',
	definition: 'Definition',
	taught: 'Taught in',
};
