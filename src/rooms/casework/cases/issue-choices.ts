import { ISSUES, issueInWords } from '#rooms/facts'

/** Every issue as a list offers it: its group first, then what belongs to it. */
export const issueChoices = (): { value: string; text: string }[] =>
  [...ISSUES.keys()].map(value => ({ value, text: issueInWords(value) ?? value }))
