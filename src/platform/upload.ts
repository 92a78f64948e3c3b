import type { z } from 'zod'
import type { Answer, Command } from '#platform/command.ts'
import type { AtDesk } from '#platform/jobs.ts'
import type { FileKind } from '#platform/kind-of-file.ts'
import type { Refusal } from '#platform/refusal.ts'

/** A file that is about to be read: what its name says and its first bytes show, which agree. */
export interface ComingFile {
  readonly name: string
  readonly kind: FileKind
}

/** Takes a file in while it comes; nothing of it is in clear anywhere but in the memory that `take` is given. */
export interface Taking {
  /** The next bytes, of any length; the next ones wait until these are dealt with. */
  take(bytes: Uint8Array): Promise<void>
  /** All of it is here. Gives the id that the command is told. */
  end(): Promise<string>
  /** It will not be kept: does away with all that was taken in. May be called twice. */
  drop(): Promise<void>
}

/**
 * An act with a file, sent by a page's form. Before the first byte of it is taken in, it is settled who sends it, that
 * the form is ours and that everything else in it is right. The command is carried out when all of it is here: with the
 * same check of who may, the same token, the same recognising of repeats and the same entry as every other. It is not
 * to be listed among the room's commands: without the file it makes no sense.
 */
export interface Upload {
  readonly command: Command
  afterwards(answer: Answer): string
  /** The form's field that the file is chosen in; the command's input has what `Taking.end` gave in its place. */
  readonly field: string
  /** How many bytes a file may have. */
  readonly most: number
  /** Gets the command's input without the file. Each transaction that it opens is one of the acting person's. */
  receive(input: Record<string, unknown>, file: ComingFile, at: AtDesk): Promise<Taking | Refusal>
}

/** Makes an upload; only here so that its types are inferred. */
export function upload<I extends z.ZodObject, A extends Answer>(value: {
  readonly command: Command<I, A>
  readonly field: keyof z.output<I> & string
  readonly most: number
  afterwards(answer: A): string
  receive(input: z.output<I>, file: ComingFile, at: AtDesk): Promise<Taking | Refusal>
}): Upload {
  return value as unknown as Upload
}
