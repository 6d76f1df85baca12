import type { OutlinePart } from '../../domain/progress/part.ts';
import type { Scenario } from '../../domain/scenario/types.ts';

/** What the player fetches: the scenario, the lesson that places it, and where to go on. */
export interface ScenarioData {
	scenario: Scenario;
	/** `work` is the address of its assignment. */
	lesson: { id: string; sign: string; title: string; work: string | null } | null;
	next: { sign: string; title: string; url: string } | null;
	/** The recap card through which it returns. */
	card: { title: string; url: string } | null;
	/** What a play changes a mark or a day of. */
	part: OutlinePart;
}

/** Rejects when it cannot be had. */
export async function loadScenario(src: string): Promise<ScenarioData> {
	const response = await fetch(src);
	if (!response.ok) throw new Error(`${src}: ${response.status}`);
	const value: unknown = await response.json();
	if (!isScenarioData(value)) throw new Error(`${src}: not a scenario`);
	return value;
}

/** Our own build wrote it: what can differ is a page served in its place. */
function isScenarioData(value: unknown): value is ScenarioData {
	if (typeof value !== 'object' || value === null || !('scenario' in value)) return false;
	const { scenario } = value;
	return typeof scenario === 'object' && scenario !== null && 'nodes' in scenario && 'endings' in scenario;
}
