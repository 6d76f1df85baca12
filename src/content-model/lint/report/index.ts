/** A line a reporter: the name is what `--reporter` takes. */
import { github } from './github.ts';
import { json } from './json.ts';
import type { Reporter } from './reporter.ts';
import { terminal } from './terminal.ts';

export const reporters: Readonly<Record<string, Reporter>> = { terminal, github, json };
