/** The export file described for machines. */
import type { APIRoute } from 'astro';
import { href } from '../../components/href.ts';
import { exportSchema } from '../../domain/log/export-schema.ts';

export const GET: APIRoute = ({ site }) => {
	const path = href('data/progress-v1.schema.json');
	return Response.json(exportSchema(site ? new URL(path, site).href : path));
};
