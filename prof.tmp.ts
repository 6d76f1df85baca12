import { loadContent } from './src/content-model/load.ts';
import { contentOf } from './src/content-model/where.ts';
process.env.CONTENT_DIR='.astro/bench/n1000';
const t=performance.now();
const r=await loadContent({...contentOf(process.cwd()), base:'/'});
console.log(Math.round(performance.now()-t), 'ms', Object.keys(r.curriculum.lessons).length);
