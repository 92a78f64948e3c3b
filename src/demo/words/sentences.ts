/** What is written after the first words, in any matter: short, as it is written during a call. */
export const LATER_WORDS: readonly string[] = [
  'They have had the letter now. We read it together line by line.',
  'The meeting was moved to next week. They will ring afterwards.',
  'They thought about what we went through, and have not decided yet. There is time.',
  'They had a talk with the teacher. Both found it a good talk.',
  'The report has not come yet. They will ask for it once more themselves.',
  'They asked what the other side may say, and how they might answer. We looked at both.',
  'They would like it in writing. I send a summary of what we spoke about.',
  'A short call: everything is on its way, nothing to do until the date.',
  'They found the meeting hard. We spoke about what they would like to say the next time.',
  'They have decided, and told me what. I wrote it down as their decision.',
  'We went through the draft of what they want to write. It is in their own words.',
  'They asked whether they have to answer. They do not have to; we looked at what follows either way.',
]

/** What we did, when we got in touch with them. */
export const OUTGOING_WORDS: readonly string[] = [
  'I rang back as promised. They have what they need for now.',
  'I sent the summary, with where each fact comes from.',
  'I rang before the meeting: they know what it is about and who will be there.',
  'I rang back. They were at work, and asked for another time.',
  'I sent the page on time limits that they had asked for.',
]

/** What a first call is about that ends there. */
export const SHORT_ANSWERS: readonly string[] = [
  'They wanted to know who does what. I explained it, and they have what they need.',
  'A question about words in a letter. We looked them up together.',
  'They asked where to find a support group near by.',
  'They wanted to know what is normal at this stage, and what comes next.',
]

/** Why a promise was let go, or something was left out: as an officer would say it. */
export const REASONS: readonly string[] = [
  'They rang themselves before I could, and had their answer.',
  'The line was bad and they had to go. I do it at the next call.',
  'They said that they knew all of it from an earlier case.',
]

/** Names for documents, and what they say. */
export const PAPERS: readonly (readonly [name: string, from: string, text: string])[] = [
  [
    'Letter of the council.txt',
    'authority',
    'An invented letter. It says what was decided, and why, and until when one may answer.',
  ],
  [
    'School report.txt',
    'school',
    'An invented report. It says what goes well, what is hard, and what was tried.',
  ],
  ['What we would like to say.txt', 'parent', 'Invented words of a family, for a meeting.'],
  ['Therapist’s advice.txt', 'health', 'Invented advice, with what may help at home and in class.'],
]
