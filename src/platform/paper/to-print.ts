/** What documents are set by: files of this name ending in `.typ` beside this one. */
export type Template = 'letter'

/** One job for a printing process, as JSON on its standard input. */
export interface ToPrint {
  readonly template: Template
  /** The words, laid out. */
  readonly sheet: unknown
  /** Names of typefaces, size, colours: never anything typed but the service's name. */
  readonly look: PrintedLook
  /** The service's logo, in base64. */
  readonly logo?: string
  /** Seconds since 1970: when the document says it was made. */
  readonly at: number
}

export interface PrintedLook {
  readonly fonts: readonly string[]
  /** In points. */
  readonly size: number
  /** No picture, no colour, no box, no columns: one thing after the other. */
  readonly plain: boolean
  readonly ink: string
  readonly accent: string
  readonly tint: string
  /** Stands at the foot of each page, before its number. */
  readonly foot: string
  /** The name that the logo goes by, or null without one. */
  readonly logo: string | null
  readonly logoSays: string
}

/** How a printing process ends. */
export const EXIT = { printed: 0, refused: 3, noTypesetter: 4 } as const
