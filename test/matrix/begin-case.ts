import type { Things } from './example-input.ts'

/** Carries out a command and gives its answer. */
type Act = (name: string, input: object) => Promise<Record<string, string>>

/** Opens a case that nobody holds, with something of each kind in it; gives the ids by which the matrix asks for them. */
export async function beginCase(file: string, act: Act): Promise<Things> {
  const { case: id = '' } = await act('begin-case', { file, issue: 'transport' })
  const words = { case: id, words: 'words that were said in confidence' }
  await act('record-perspective', words)
  const { account = '' } = await act('add-account', {
    ...{ ...words, party: 'school', source: 'said', verbatim: 'yes' },
  })
  const { decision = '' } = await act('record-decision', {
    ...{ ...words, whose: 'la', kind: 'refuse-to-assess', madeOn: '2026-11-02' },
  })
  const { disagreement = '' } = await act('record-disagreement', { case: id, with: 'la' })
  const { due = '' } = await act('enter-date', {
    ...{ case: id, what: words.words, on: '2027-03-09', holder: 'tribunal', source: 'tribunal-letter' },
  })
  const { inquiry = '' } = await act('ask-for-facts', {
    ...{ case: id, party: 'school', purpose: 'find', asked: words.words, agreed: 'yes' },
  })
  const { letter = '' } = await act('begin-letter', { file, kind: 'free', case: id })
  const own = await beginOnTheWay(file, id, act)
  const asked = await askOfTheirData(file, act)
  const shared = await beginSharing(file, act)
  return { case: id, inquiry, account, decision, disagreement, due, letter, ...own, ...asked, ...shared }
}

/** What may leave, what is about to, a concern, somebody outside every file, and a request that nobody has taken on. */
async function beginSharing(file: string, act: Act): Promise<Things> {
  const words = 'words that were said in confidence'
  const { person = '' } = await act('add-person', { file, kind: 'parent', name: 'Somebody who permits' })
  const { permission = '' } = await act('record-permission', {
    ...{ file, person, bodyKind: 'school', body: 'Fen Primary School', about: words, purpose: words },
    ...{ scopes: ['talk', 'letters'], how: 'spoken', witness: 'Somebody who heard it' },
  })
  const { disclosure = '' } = await act('begin-disclosure', { permission })
  const { concern = '' } = await act('raise-concern', {
    ...{ file, dangerNow: 'no', child: words, words, whose: words },
  })
  const { outside = '' } = await act('record-outside-access', {
    ...{ kind: 'practitioner', receivedOn: '2026-11-02', asker: words, asked: words },
  })
  const { request = '' } = await act('take-down-request', { channel: 'voicemail', words })
  return { permission, disclosure, concern, outside, request }
}

/** A meeting, a board, documents of the family's own, a sheet of paper: what there is away from the desk. */
async function beginOnTheWay(file: string, id: string, act: Act): Promise<Things> {
  const words = 'words that were said in confidence'
  const { meeting = '' } = await act('arrange-meeting', {
    ...{ file, case: id, kind: 'school', when: 'tomorrow 14:00', place: words },
    ...{ role: 'support', supportsAs: 'supporter' },
  })
  await act('add-points', { meeting, points: words })
  await act('record-meeting', { meeting, notes: words, agreedHow: 'said', wanted: words })
  await act('reflect', { meeting, role: words })
  const { panel = '' } = await act('enter-panel', {
    ...{ kind: 'board', title: words, when: 'tomorrow 10:00', decidesOn: 'policy', role: 'strategy' },
  })
  const { views = '' } = await act('begin-views', { file, owner: 'parent', how: 'said', matters: words })
  const { joint = '' } = await act('begin-joint-views', { file, matters: words })
  return { meeting, panel, views, joint }
}

/** What somebody of the family asked about their data, and what the service writes down about data. */
async function askOfTheirData(file: string, act: Act): Promise<Things> {
  const asked = 'words that were said in confidence'
  const { person = '' } = await act('add-person', { file, kind: 'parent', name: 'Somebody who asks' })
  const common = { file, person, askedOn: '2026-11-02', asked }
  const { access = '' } = await act('record-access-request', {
    ...{ file, person, askedBy: 'themselves', channel: 'phone', receivedOn: '2026-11-02', scope: asked },
  })
  const { correction = '' } = await act('record-correction', common)
  const { erasure = '' } = await act('record-erasure-request', common)
  const { breach = '' } = await act('record-breach', {
    ...{ what: asked, foundAt: '2 Nov 2026 9:30', people: '1', risk: 'likely' },
  })
  const { complaint = '' } = await act('record-data-complaint', {
    ...{ receivedOn: '2026-11-02', complainant: asked, complaint: asked },
  })
  const { information = '' } = await act('record-information-request', {
    ...{ askedBy: 'public', receivedOn: '2026-11-02', asked },
  })
  return { access, correction, erasure, breach, complaint, information }
}
