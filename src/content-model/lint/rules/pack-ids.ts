import { idSchema } from '../../../exercises/schema.ts';
import type { Rule } from '../rule.ts';

/** What a pack brings is called after it, so that upstream never takes the name. */
export const packIds: Rule = {
	name: 'pack-ids',
	severity: 'error',
	about:
		'Ids that a pack brings begin with its name: `acme-paging`. Upstream never takes such a name, so no merge can make two things of one id.',
	check(content, _arranged, report) {
		const own = (pack: string, id: string) => id === pack || id.startsWith(`${pack}-`);
		const outlived = new Set(content.changes.map(({ target }) => target));
		const say = (what: string, pack: string, id: string) =>
			[`The pack’s ${what} \`${id}\` has an id that upstream may take.`, `Call it \`${pack}-${id}\`.`] as const;
		const files = [
			['lesson', [...content.lessons].map(([id, { front }]) => ({ id, ...front }))],
			['scenario', [...content.scenarios].map(([id, read]) => ({ id, ...read }))],
			['track', [...content.tracks].map(([id, read]) => ({ id, ...read }))],
		] as const;
		for (const [what, all] of files) {
			for (const { id, origin, source } of all) {
				if (origin.pack !== null && !origin.replaced && !own(origin.pack, id) && idSchema.safeParse(id).success)
					report(source.at([]), ...say(what, origin.pack, id));
			}
		}
		const maps = [
			['theme', 'themes', content.themes],
			['template', 'templates', content.templates],
			['word', 'glossary', content.glossary],
			['set of confusables', 'confusables', content.confusables],
		] as const;
		for (const [what, kind, layers] of maps) {
			for (const { data, origin, source } of layers) {
				for (const id of Object.keys(data)) {
					if (origin.pack !== null && !own(origin.pack, id) && !outlived.has(`${kind}/${id}`))
						report(source.at([id], true), ...say(what, origin.pack, id));
				}
			}
		}
		for (const { packs, questions } of content.lessons.values()) {
			for (const [key, { pack, how }] of Object.entries(packs.local)) {
				if (how === 'added' && questions && !own(pack, key))
					report(questions.source.at([key], true), ...say('question', pack, key));
			}
		}
	},
};
