import { MENTOR_LIMITS } from '../../domain/mentor/mentor-file.ts';
import { mentorRefusal as say } from '../../i18n/en/mentor.ts';
import type { MentorReadable, MentorRefused } from '../../state/read-mentor.ts';

/** A chosen file, read, or why it cannot be shown. */
export type ReadFile = (MentorReadable | MentorRefused) & { name: string };

/** Reads a chosen file; nothing is changed by it. The reader and its schemas are fetched now, not before. */
export async function readFile(file: File): Promise<ReadFile> {
	const { name } = file;
	const size = MENTOR_LIMITS.size;
	if (file.size > size) return { kind: 'refused', name, reason: say.tooBig(size / 1024 / 1024) };
	try {
		const [{ readMentor }, text] = await Promise.all([import('../../state/read-mentor.ts'), file.text()]);
		return { ...readMentor(text), name };
	} catch {
		return { kind: 'refused', name, reason: say.unreadable };
	}
}
