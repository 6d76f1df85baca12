import { estimate } from '../../i18n/en/exercises/estimate.ts';

/** Factors of the unit families that convert into each other, by unit symbol. */
const families: Record<string, number>[] = [
	{
		ns: 1e-9,
		µs: 1e-6,
		us: 1e-6,
		ms: 1e-3,
		s: 1,
		sec: 1,
		seconds: 1,
		second: 1,
		min: 60,
		minutes: 60,
		minute: 60,
		h: 3600,
		hours: 3600,
		hour: 3600,
		d: 86_400,
		days: 86_400,
		day: 86_400,
	},
	{ B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3, TiB: 1024 ** 4 },
	{ '%': 1, percent: 1 },
];

/** What a typed number means: a value in the unit asked, or why it cannot be read. */
export type Reading = { kind: 'number'; value: number } | { kind: 'unreadable'; why: string };

/**
 * Reads what people type: `1,200`, `1_000`, `1 000`, `1.2k`, `3M`, `1e3`, `450 ms`, `0.45 s` where `ms` is asked.
 * A comma is a decimal sign only when it cannot be a thousands separator (`0,5`, `0,125`).
 */
export function readNumber(text: string, unit: string): Reading {
	// The minus of a keyboard, or the one that texts are set with.
	const typed = text
		.trim()
		.replace(/^[≈~]\s*/, '')
		.replace(/^−/, '-');
	const match = /^([+-]?[\d.,_\s']*\d\.?(?:e[+-]?\d+)?|[+-]?\.\d+)\s*(.*)$/i.exec(typed);
	if (!match) return { kind: 'unreadable', why: estimate.notNumber(text.trim()) };
	const digits = (match[1] ?? '').replace(/[_\s']/g, '');
	const plain = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?(e[+-]?\d+)?$/i.test(digits)
		? digits.replaceAll(',', '')
		: digits.replace(/^([+-]?\d*),(\d+)$/, '$1.$2');
	let value = Number(plain);
	if (Number.isNaN(value)) return { kind: 'unreadable', why: estimate.twoWays(text.trim()) };
	if (!Number.isFinite(value)) return { kind: 'unreadable', why: estimate.notNumber(text.trim()) };

	let rest = (match[2] ?? '').trim();
	if (rest === '' || rest === unit) return { kind: 'number', value };
	const scale = /^(k|K|M|G|bn)(?![a-zA-Z])\s*/.exec(rest);
	if (scale) {
		value *= { k: 1e3, K: 1e3, M: 1e6, G: 1e9, bn: 1e9 }[scale[1] ?? ''] ?? 1;
		rest = rest.slice(scale[0].length).trim();
		if (rest === '' || rest === unit) return { kind: 'number', value };
	}
	const factor = unitFactor(rest, unit);
	if (factor === null) return { kind: 'unreadable', why: estimate.foreignUnit(unit, rest) };
	return { kind: 'number', value: value * factor };
}

function unitFactor(from: string, to: string): number | null {
	const family = families.find((units) => Object.hasOwn(units, from) && Object.hasOwn(units, to));
	const a = family?.[from];
	const b = family?.[to];
	return a && b ? a / b : null;
}
