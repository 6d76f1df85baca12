/** A few of each of the long runs (`npm run test:endurance`), so that a change that loses answers is seen at once. */

import { expect, test } from '../helpers/test.ts';
import { runs } from '../reliability/runs.ts';

for (const { row, name, short, run } of runs) {
	test(`row ${row}: ${name}: nothing is lost`, async ({ browser, site }) => {
		test.setTimeout(240_000);
		const { tried, answers, lost, note } = await run({ browser, site }, short);
		expect(tried).toBe(short);
		expect(answers).toBeGreaterThan(0);
		expect(lost).toBe(0);
		if (note) expect(note).not.toMatch(/^[1-9]\d* (times|pairs)/);
	});
}
