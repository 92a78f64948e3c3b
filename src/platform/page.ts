import type { z } from 'zod'
import type { Words } from '#design/words.ts'
import type { Answer, Command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import type { FormState } from '#platform/form.tsx'
import type { ServiceFace } from '#platform/house.ts'
import type { Paper } from '#platform/paper/paper.ts'
import type { Query } from '#platform/query.ts'
import type { Refusal } from '#platform/refusal.ts'
import type { Upload } from '#platform/upload.ts'
import type { Who } from '#platform/who.ts'

/** What a page shows: its title (also its h1, which the body holds) and its body. */
export interface Shown {
  readonly title: string
  readonly body: Words
  /** Whether its forms ask the browser for a passkey: then the page says where the script for that is. */
  readonly usesPasskeys?: boolean
  /** What stands in a column beside it, for those who are signed in. */
  readonly aside?: Words
  /** On a phone it stands before the page, for what must be seen first; otherwise after it. */
  readonly asideFirst?: true
}

/** What a page gets to show itself from: its parameters, the acting person's desk, and its forms. */
export interface Asking<P> {
  readonly params: P
  readonly desk: Desk
  /** The service as every page and letter shows it; undefined only while none is set up. */
  readonly face: ServiceFace | undefined
  /** Asks a query within the page's own transaction; a refusal becomes the page's answer. */
  of<I extends z.ZodObject, A>(query: Query<I, A>, input: z.input<I>): Promise<A>
  /** The state of the form for one of the page's commands: what was typed, what is wrong with it. */
  form(command: { readonly name: string; readonly bare?: true }): FormState
}

/** A command that a page's form posts, and where to go when it is done. */
export interface PageAct {
  readonly command: Command
  /** Undefined shows the page again as it was typed, since what it shows now must not stand in an address. */
  afterwards(answer: Answer): string | undefined
}

/** One screen: a path, who may open it, its forms, and what it shows; or a file that it hands over (`Paper`). */
export interface Page<P extends z.ZodObject = z.ZodObject> {
  readonly path: `/${string}`
  readonly who: Who
  /** The words under which it stands in the navigation, when it stands there. */
  readonly navigation?: { readonly label: string; readonly order: number }
  /** Its parameters, from path and query string; anything else in the query string is ignored. */
  readonly params?: P
  readonly as?: string
  readonly acts?: readonly PageAct[]
  /** Acts that come with a file, which is taken in while it arrives. */
  readonly uploads?: readonly Upload[]
  /** Its parameters may also come by POST, so that no name enters an address, a history or a log (ASVS 14.2.1). */
  readonly posted?: true
  /** For families: with a way out, for somebody who may be watched. */
  readonly exit?: true
  /** Whether it reads rows of a database; pages without are exempt from the row half of the permission matrix. */
  readonly rows: boolean
  show(asking: Asking<z.output<P>>): Promise<Shown | Refusal | Elsewhere | Paper>
}

/** Sends the visitor to another page instead. */
export class Elsewhere {
  readonly path: string
  constructor(path: string) {
    this.path = path
  }
}

/** Makes a page; only here so that its types are inferred. */
export function page<P extends z.ZodObject>(value: Page<P>): Page {
  return value as unknown as Page
}

/** Makes a page's act; only here so that the answer's type is the command's own. */
export function pageAct<I extends z.ZodObject, A extends Answer>(
  command: Command<I, A>,
  afterwards: (answer: A) => string | undefined,
): PageAct {
  return { command, afterwards } as unknown as PageAct
}
