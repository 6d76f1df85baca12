/** A session and its end: fetched behind the list, which needs none of it. */
export { End } from './End.tsx';
export { Running } from './Running.tsx';
