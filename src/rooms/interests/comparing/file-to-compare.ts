/** Somebody in a family's file or a request, by what an interest may be known. Empty text is nothing. */
export interface PersonToCompare {
  readonly id: string
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly address: string
  /** Their school or nursery. */
  readonly setting: string
  /** Who else works with them: people and bodies, as somebody typed them. */
  readonly agencies: string
}

/** What is compared with declarations: a family's file, or a request that is no file yet. */
export interface FileToCompare {
  readonly thing: string
  readonly isRequest: boolean
  readonly people: readonly PersonToCompare[]
  /** The settings of its cases, each by the case's id. */
  readonly settings: readonly { readonly id: string; readonly text: string }[]
}
