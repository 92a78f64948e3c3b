export const nothingToDraw = {
  code: 'nothing-to-draw',
  status: 422,
  sentence: 'No case was closed in these days. Choose more of them.',
} as const

export const daysTheWrongWay = {
  code: 'days-the-wrong-way',
  status: 422,
  sentence: 'The last day comes before the first. Turn them round.',
} as const
