/**
 * The two sites that the tests look at: as it is published, and as a company builds it under a path of its own.
 * `PLAIN_DIR` and `PACKED_DIR` name other folders, where several people build at once.
 */
export const sites = {
	plain: { outDir: process.env.PLAIN_DIR ?? 'dist', base: '/', env: {} },
	packed: {
		outDir: process.env.PACKED_DIR ?? 'dist-pack',
		base: '/team/senior-path/',
		env: { BASE_PATH: '/team/senior-path/', CONTENT_PACKS: 'tests/fixtures/sites/acme/packs.yaml' },
	},
};
