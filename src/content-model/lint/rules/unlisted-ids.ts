import { idsOf, wasListed } from '../../ids.ts';
import type { Rule } from '../rule.ts';

/** A pack notes what it published: what no list holds can go without a word. The core's list is held to it by a test. */
export const unlistedIds: Rule = {
	name: 'unlisted-id',
	severity: 'warning',
	about:
		'What a pack publishes stands in its `ids.lock`, which `npm run ids` writes. A lesson that is renamed, or a question that is deleted, is missed only if it stands there; otherwise it takes its readers’ answers with it without a word.',
	check(content, _arranged, report) {
		const published = idsOf(content);
		for (const [pack, { source }] of content.packs) {
			// What a pack brings bears its name (`pack-ids`).
			const unlisted = published.filter(
				(id) => id.split('/').some((part) => part.startsWith(`${pack}-`)) && !wasListed(content.ids.get(pack), id),
			);
			const [first] = unlisted;
			if (first === undefined) continue;
			const more = unlisted.length > 1 ? ` and ${unlisted.length - 1} more are` : ' is';
			report(source.at([]), `\`${first}\`${more} published, and not in the pack’s \`ids.lock\`.`, 'Run `npm run ids`.');
		}
	},
};
