/** Words around the text of `content/core/about.md`. */
export const about = {
	further: 'Further pages',
	evidence: 'Evidence log: what you did at work, kept in your browser, as a packet to hand on',
	mentor: 'For mentors: read what a learner chose to show, with questions for the talk',
	glossary: 'Glossary: the words the lessons use',
	templates: 'Templates: forms for the tasks at work',
	authors: 'For authors: first question, writing, rules',
};
