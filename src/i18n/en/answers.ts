/** Words for readers without scripts, and of the page of answers. Never sent to a script. */
export const noJs = {
	notice: 'JavaScript is off, so nothing is checked or saved here.',
	advice: 'Decide on each question and say to yourself how sure you are, as a number. Then compare with',
	answers: 'all answers and their reasons',
	rest: 'Everything else on this page works as it is.',
	answerTo: 'Answer to this question',
};

export const answersPage = {
	title: (lesson: string) => `Answers: ${lesson}`,
	stand: 'Every question of the lesson with its answer and the reason behind each option. Decide first, then look.',
	back: (title: string) => `Back to “${title}”`,
	toLesson: 'Back to the lesson',
};
