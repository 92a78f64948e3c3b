import { ISSUES, issueInWords } from '#rooms/facts'

/** Every issue as it is offered and typed: code → words in full. */
export const ISSUES_IN_WORDS: ReadonlyMap<string, string> = new Map(
  [...ISSUES.keys()].map(code => [code, issueInWords(code) ?? code]),
)
