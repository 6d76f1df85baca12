import type { Exercises, ExerciseType } from '../../exercises/types.ts';

type AnyAsked = Exercises[ExerciseType]['asked'];

/** A retry shows the options in another order, unless their order carries meaning. `seed` null keeps the build's order. */
export function shuffled(asked: AnyAsked, seed: number | null): AnyAsked {
	if (seed === null || !('options' in asked) || asked.ordered) return asked;
	const options = [...asked.options];
	let state = seed >>> 0 || 1;
	// Fisher-Yates over a small linear congruential generator: order only, nothing secret.
	for (let i = options.length - 1; i > 0; i--) {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		const j = state % (i + 1);
		const held = options[i];
		const other = options[j];
		if (held && other) [options[i], options[j]] = [other, held];
	}
	return { ...asked, options };
}
