/** What `tests/helpers/stores.mjs` puts on the window of its page. */
type Stores = typeof import('../../src/state/log.ts') &
	typeof import('../../src/state/your-data.ts') &
	Pick<typeof import('../../src/state/household.ts'), 'keepHouse'> &
	Pick<typeof import('../../src/state/read-export.ts'), 'readExportGently'>;

declare const stores: Stores;
