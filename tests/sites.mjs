/** The two sites that the tests look at: as it is published, and as a company builds it under a path of its own. */
export const sites = {
	plain: { outDir: 'dist', base: '/', env: {} },
	packed: {
		outDir: 'dist-pack',
		base: '/team/senior-path/',
		env: { BASE_PATH: '/team/senior-path/', CONTENT_PACKS: 'tests/fixtures/packs/northwind' },
	},
};
