/** Words of the templates that assignments use. */
export const templates = {
	title: 'Templates',
	description: 'Forms for what lessons ask you to do at work: fill one in, print it, or take it along as Markdown.',
	stand:
		'One form for each task at work. Fill it in on paper, or take it along as Markdown. An empty field is a finding.',
	from: 'Used by',
	where: 'Template',
	fields: (n: number) => `${n} fields`,
	copy: 'Copy as Markdown',
	copied: 'Copied',
	markdown: 'As Markdown',
	log: 'Begin an entry of your evidence log with it',
	all: 'All templates',
};
