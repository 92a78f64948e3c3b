import type { RefusalKind } from '#platform/refusal.ts'

export const heldMeanwhile: RefusalKind = {
  code: 'held-meanwhile',
  status: 409,
  sentence: 'Somebody else took this case on meanwhile. Look at who has it now.',
}

export const caseIsClosed: RefusalKind = {
  code: 'case-is-closed',
  status: 409,
  sentence: 'This case is closed. Open it again first.',
}

export const notNamedInFile: RefusalKind = {
  code: 'not-named-in-file',
  status: 422,
  sentence: 'This family’s file is open to named people only. Choose one of them, or name somebody first.',
}
