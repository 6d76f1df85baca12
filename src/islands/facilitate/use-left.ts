import { useEffect, useState } from 'preact/hooks';

/** Seconds left of the minutes to talk, from the moment `key` changes; null without a limit. */
export function useLeft(minutes: number, key: string): number | null {
	const [left, setLeft] = useState<number | null>(null);
	useEffect(() => {
		setLeft(minutes > 0 ? minutes * 60 : null);
		if (minutes <= 0) return;
		const end = Date.now() + minutes * 60_000;
		const timer = setInterval(() => {
			const seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000));
			setLeft(seconds);
			if (seconds === 0) clearInterval(timer);
		}, 1000);
		return () => clearInterval(timer);
	}, [minutes, key]);
	return left;
}
