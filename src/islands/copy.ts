/** Buttons that copy the code above them: the page is complete without it. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
	const label = button.textContent;
	button.addEventListener('click', async () => {
		const code = button.parentElement?.parentElement?.querySelector('pre');
		if (!code) return;
		try {
			await navigator.clipboard.writeText(`${code.textContent}\n`);
			button.textContent = button.dataset.copied ?? label;
			setTimeout(() => {
				button.textContent = label;
			}, 2000);
		} catch {
			// Not allowed to copy: the text is marked, and one key away from it.
			getSelection()?.selectAllChildren(code);
		}
	});
}
