import { serve } from '../serve.mjs';
import { sites } from '../sites.mjs';

/** Serves both built sites on free ports for as long as the browser tests run. */
export default async function servers(): Promise<() => Promise<void>> {
	const plain = await serve(sites.plain.outDir, sites.plain.base);
	const packed = await serve(sites.packed.outDir, sites.packed.base);
	process.env.PLAIN_URL = plain.url;
	process.env.PACKED_URL = packed.url;
	return async () => {
		await plain.close();
		await packed.close();
	};
}
