import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkHolds, evaluate } from './evaluate.ts';

test('follows precedence, right-associative powers and unary minus', () => {
	assert.equal(evaluate('2+3*4'), 14);
	assert.equal(evaluate('2**3**2'), 512);
	assert.equal(evaluate('-2**2'), -4);
	assert.equal(evaluate('2**-1'), 0.5);
	assert.equal(evaluate('(1000-100)/2'), 450);
	assert.equal(evaluate('8-4-2'), 2);
});

test('knows the functions of the check grammar and nothing else', () => {
	assert.equal(evaluate('ceil(log2(9))'), 4);
	assert.ok(Math.abs(evaluate('pois(1,2)') - (1 - Math.exp(-2))) < 1e-12);
	for (const bad of ['', '2+', '(1', '1 2', 'process.exit(1)', 'constructor(1)', '2 $ 3']) {
		assert.throws(() => evaluate(bad), SyntaxError, bad);
	}
});

test('a check holds when the expression rounds to the digits shown', () => {
	assert.ok(checkHolds('1.1**3 = 1.33'));
	assert.ok(checkHolds('sqrt((1-0.05)/0.0005) = 43.6'));
	assert.ok(!checkHolds('4**3 = 63'));
	assert.throws(() => checkHolds('4**3'), SyntaxError);
});
