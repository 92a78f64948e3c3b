/** Some words of a line, alike in how they look and where they lead. */
export interface Run {
  readonly text: string
  readonly strong?: true
  readonly href?: string
}

type Runs = readonly Run[]
/** What follows a statement: its source and when that was checked. */
type WithSource = { readonly source?: Runs }
type InLanguage = { readonly lang?: string }

export type SheetBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | ({ readonly kind: 'paragraph'; readonly runs: Runs } & WithSource & InLanguage)
  | ({ readonly kind: 'quotation'; readonly words: string; readonly from: string } & InLanguage)
  | { readonly kind: 'list'; readonly items: readonly Runs[]; readonly ordered: boolean }
  | ({ readonly kind: 'rows'; readonly rows: readonly SheetRow[] } & WithSource)
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | ({
      readonly kind: 'date'
      readonly what: string
      readonly day: string
      readonly note?: string
    } & WithSource)
  | { readonly kind: 'notice'; readonly title: string; readonly runs: Runs }

export interface SheetRow {
  readonly name: string
  readonly runs: Runs
}

/**
 * A letter laid out: every word that the reader will see, in order, with nothing left to work out. Screen, paper and
 * mail are three renderings of one sheet, so that none says what another does not.
 */
export interface Sheet {
  readonly lang: string
  readonly service: string
  readonly contact: readonly string[]
  readonly to: readonly string[]
  readonly facts: readonly SheetRow[]
  readonly title: string
  readonly blocks: readonly SheetBlock[]
}
