import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, draw, LEAST_WIDTH, type Stub } from './drawing.ts';

const stub = (decision: number, text = 'Turn the retries off at the gateway and tell everybody why.'): Stub => ({
	decision,
	text,
	result: ['the best ending', 'Customer trust +10', '+3 min'],
	better: true,
});

const times = ['10:02', '10:05', '10:07', '10:11', '10:21', '10:30'];

for (const width of [LEAST_WIDTH, 608, 744, 1184]) {
	test(`at ${width} px everything stands within the drawing and no two labels share a line`, () => {
		const stubs = [stub(0), stub(2), stub(5)];
		const { above, below, decisions, height, y } = draw(width, times, stubs, stubs);
		for (const { x, label } of [...above, ...below]) {
			assert.ok(
				x <= width && label.x + label.text.length * 7.3 <= width && label.x + label.result.length * 7.3 <= width,
			);
			assert.ok(label.y > 0 && label.y + 16 < height);
			assert.ok(label.text.length > 10, label.text);
		}
		for (const side of [above, below]) {
			const lines = side.map(({ label }) => label.y).sort((a, b) => a - b);
			for (const [n, line] of lines.entries()) assert.ok(n === 0 || line - (lines[n - 1] ?? 0) >= 40);
		}
		assert.ok(above.every((each) => each.y < y) && below.every((each) => each.y > y + 24));
		assert.ok(decisions.every(({ x }, n) => n === 0 || x > (decisions[n - 1]?.x ?? 0) + 40));
	});
}

test('a turning that leaves further left runs further out', () => {
	const { above, below } = draw(900, times, [stub(0), stub(3)], [stub(1), stub(4)]);
	assert.ok((above[0]?.y ?? 0) < (above[1]?.y ?? 0));
	assert.ok((below[0]?.y ?? 0) > (below[1]?.y ?? 0));
});

test('times that would touch stand in two rows', () => {
	const { decisions } = draw(
		608,
		Array.from({ length: 6 }, (_, n) => `Day ${n}, 10:00`),
		[],
		[],
	);
	assert.equal(new Set(decisions.map(({ timeY }) => timeY)).size, 2);
});

test('a text is cut between words', () => {
	assert.equal(cut('Turn it off.', 20), 'Turn it off');
	assert.equal(cut('Turn the retries, all of them, off.', 20), 'Turn the retries…');
	assert.equal(cut('Incomprehensibilities', 8), 'Incompr…');
});
