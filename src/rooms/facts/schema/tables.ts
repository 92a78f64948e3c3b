// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.

export type Tables = {
  'facts.citation': {
    fact: string
    kind: string
    citing: string
    title: string
    mark: string
    cited_by: string
    cited_at: Date
  }
  'facts.decision': {
    wording: string
    outcome: string
    reason: string | null
    decided_by: string
    decided_at: Date
  }
  'facts.look': {
    id: string
    fact: string
    mark: string
    seen: string
    looked_by: string
    looked_at: Date
  }
  'facts.school_calendar': {
    id: string
    school: string
    open: unknown
    closed: unknown
    citation: string
    entered_by: string
    entered_at: Date
  }
  'facts.wording': {
    id: string
    fact: string
    number: number
    change: string
    wording: unknown
    based_on: string
    supplied_edition: number
    reason: string
    proposed_by: string
    proposed_as_reviewer: boolean
    proposed_at: Date
  }
}
