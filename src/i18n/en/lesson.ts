/** Strings of the lesson page. */
export const lesson = {
	strip: 'In this lesson, by the minute',
	where: (n: number, of: number, minutes: number) => `Lesson ${n} of ${of}, about ${minutes} minutes`,
	goals: 'What you will practise',
	needs: 'It builds on',
	planned: 'planned',
	references: 'References',
	reference: (n: number) => `Reference ${n}`,
	errata: 'Corrections',
	next: 'Next:',
	nextPlanned: (title: string) => `The next lesson on this road, “${title}”, is planned.`,
	backToMap: 'Back to the map',
	answers: 'All answers, with their reasons',
	reviewed: (on: string, checks: string[]) => `Checked on ${on}: ${checks.join(', ')}.`,
	assignment: {
		when: 'When',
		where: 'Where',
		ifBlocked: 'If you are blocked',
		form: 'Write it in',
		log: 'your evidence log',
		rubric: 'Done when each line is a yes',
	},
};
