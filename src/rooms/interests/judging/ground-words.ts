const WORDS: Readonly<Record<string, string>> = {
  name: 'The same name',
  'name-near': 'A name that is spelt or heard alike',
  phone: 'The same telephone number',
  address: 'The same house',
  postcode: 'The same postcode',
  setting: 'The same school or nursery',
  'setting-near': 'A school or nursery of a similar name',
  agency: 'Named among the agencies that work with them',
  'agency-near': 'Something similar is named among the agencies that work with them',
}

/** By what a declaration may mean somebody, in words. */
export const groundsInWords = (grounds: readonly string[]): string[] =>
  grounds.map(ground => WORDS[ground] ?? ground)
