import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadContent } from '../content-model/load.ts';
import { loadSamples } from '../content-model/samples.ts';
import { graders } from '../exercises/graders.ts';
import type { ExerciseType, Grader, Published } from '../exercises/types.ts';
import { answersTo } from './answers.ts';

/** Names and scores of the answers to a question, each as its type reads and grades it. */
function scores({ asked, key }: Pick<Published, 'asked' | 'key'>): [string, number][] {
	const grader = graders[asked.type] as Grader<ExerciseType>;
	return answersTo({ asked, key }).map(({ name, ...answer }) => {
		const response = grader.readStored(answer);
		assert.ok(response !== null, `${asked.id}, ${name}: an answer that the type can read`);
		return [name, grader.grade(response, asked, key).score];
	});
}

test('of every question that is published, and of its variants, one answer is right and each other is named', async () => {
	const { curriculum } = await loadContent({ root: process.cwd() });
	const samples = (await loadSamples({ root: process.cwd() })).map(({ question }) => question);
	const questions = [
		...Object.values(curriculum.lessons).flatMap((lesson) => Object.values(lesson.questions)),
		...samples,
	];
	const types = new Set<string>();
	for (const question of questions) {
		for (const each of [question, ...Object.values(question.variants)]) {
			const found = scores(each);
			types.add(each.asked.type);
			assert.equal(found[0]?.[1], 1, `${each.asked.id}: the first is right`);
			assert.ok(
				found.some(([, score]) => score === 1),
				`${each.asked.id}: one is right`,
			);
			assert.ok(found.some(([, score]) => score < 1) || each.asked.type === 'rank', `${each.asked.id}: one is not`);
			assert.equal(
				new Set(found.map(([name]) => name)).size,
				found.length,
				`${each.asked.id}: ${found.map(([n]) => n)}`,
			);
		}
	}
	assert.deepEqual([...types].sort(), Object.keys(graders).sort(), 'every type is among them');
	assert.ok(questions.length > 80, `${questions.length} questions`);
});

test('each option of a choice and each named wrong value of an estimate is shown with its feedback', async () => {
	const { curriculum } = await loadContent({ root: process.cwd() });
	for (const { questions } of Object.values(curriculum.lessons)) {
		for (const { asked, key } of Object.values(questions)) {
			const grader = graders[asked.type] as Grader<ExerciseType>;
			const responses = answersTo({ asked, key }).map((answer) => grader.readStored(answer));
			if (asked.type === 'single' || asked.type === 'multi') {
				for (const option of asked.options)
					assert.ok(responses.some((response) => JSON.stringify(response).includes(`"${option.key}"`)));
			}
			if (asked.type === 'estimate' && 'wrong' in key) {
				const paths = responses.flatMap((r) => (r ? grader.grade(r, asked, key).paths : []));
				for (const wrong of key.wrong) assert.ok(paths.includes(wrong.key), `${asked.id}: ${wrong.key}`);
			}
		}
	}
});
