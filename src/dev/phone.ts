/** The page at the width of a phone: in a frame of its own, since a style sheet asks for the width of the window. */
const button = document.querySelector<HTMLButtonElement>('[data-phone]');
const inFrame = window.self !== window.top;
if (inFrame) button?.remove();
document.documentElement.toggleAttribute('data-framed', inFrame);

button?.addEventListener('click', () => {
	const on = button.ariaPressed !== 'true';
	button.ariaPressed = String(on);
	document.querySelector('.phone')?.remove();
	if (!on) return;
	const frame = document.createElement('iframe');
	frame.className = 'phone';
	frame.title = button.textContent ?? '';
	frame.src = location.href;
	button.parentElement?.after(frame);
});
