/** What families ring about: the issue's code, how they put it, what they hope for, and what they are told by others. */
export interface Matter {
  readonly issue: string
  readonly stage: 'no-plan' | 'assessment' | 'plan'
  readonly asks: readonly string[]
  readonly hope: string
  /** How the other side sees it, as they told the family or wrote it: of the same weight. */
  readonly other: { readonly party: 'school' | 'la' | 'health'; readonly words: string }
  /** What is decided in such a matter, where somebody decides. */
  readonly decision?: { readonly whose: 'school' | 'la'; readonly kind: string; readonly words: string }
  /** What happened that a date is counted from, where one is. */
  readonly event?: string
  readonly facts: readonly string[]
}

/** Fourteen of them, none told from one side only. */
export const MATTERS: readonly Matter[] = [
  {
    issue: 'sen-support.provision',
    stage: 'no-plan',
    asks: [
      'They were told in September that there would be help with reading each week, and do not know whether it is given.',
      'At home it takes an hour to do ten minutes of homework. They would like to know what is done in class.',
    ],
    hope: 'That the help is written down, and somebody says how it goes.',
    other: {
      party: 'school',
      words: 'The help is given in a small group, and is looked at again each term.',
    },
    facts: ['sen-support-best-endeavours', 'sen-support-cycle'],
  },
  {
    issue: 'sen-support.identification',
    stage: 'no-plan',
    asks: [
      'They wonder whether what they see at home is seen at school too, and whom to ask.',
      'The class teacher spoke of a difficulty with sounds. They would like to know what comes next.',
    ],
    hope: 'To know what is difficult and what would help.',
    other: { party: 'school', words: 'We watch for another half term before we say more.' },
    facts: ['senco', 'sen-support-cycle'],
  },
  {
    issue: 'ehc-needs-assessment.how-to-ask',
    stage: 'no-plan',
    asks: [
      'They would like to ask for an assessment and do not know who may ask, and what to write.',
      'The school said that an assessment may be asked for. They would like to know how long it takes.',
    ],
    hope: 'To understand what an assessment is before they decide.',
    other: { party: 'school', words: 'We would add our own report, whoever asks.' },
    facts: ['who-may-ask-for-assessment', 'test-for-assessment', 'six-weeks'],
  },
  {
    issue: 'ehc-needs-assessment.refusal',
    stage: 'assessment',
    asks: [
      'The council wrote that it will not assess. They would like to know what they can do, and until when.',
      'A letter came: no assessment for now. They do not understand the reasons that it gives.',
    ],
    hope: 'That somebody looks at it again, or explains it so that they can follow.',
    other: {
      party: 'la',
      words:
        'The papers show progress with the help that there is. What is needed can be given by the school.',
    },
    decision: {
      whose: 'la',
      kind: 'refuse-to-assess',
      words: 'No assessment for now, with the reasons in the letter.',
    },
    facts: ['test-for-assessment', 'time-to-appeal', 'mediation-is-voluntary'],
  },
  {
    issue: 'ehc-needs-assessment.delay',
    stage: 'assessment',
    asks: ['They asked for an assessment, and have heard nothing since.'],
    hope: 'To know when they will hear, and from whom.',
    other: { party: 'la', words: 'We wait for one report. The family hears from us this month.' },
    event: 'ehcna_request_received',
    facts: ['six-weeks', 'twenty-weeks', 'exemptions-from-times'],
  },
  {
    issue: 'ehc-plan.draft',
    stage: 'assessment',
    asks: ['The draft plan came. They would like to go through it with somebody before they answer.'],
    hope: 'That the plan says what their child needs in words that they understand.',
    other: { party: 'la', words: 'We look forward to what the family says, and can meet.' },
    event: 'draft_plan_served',
    facts: ['fifteen-days-draft', 'naming-a-school'],
  },
  {
    issue: 'ehc-plan.needs-and-provision',
    stage: 'plan',
    asks: [
      'The final plan is here. What it says of speech therapy is less than the report did.',
      'They have read the plan three times, and cannot find who gives which help.',
    ],
    hope: 'That the plan says how often, by whom and for how long.',
    other: {
      party: 'la',
      words: 'The plan follows the advice that we were given. The therapist sees him each term.',
    },
    decision: {
      whose: 'la',
      kind: 'plan-contents',
      words: 'The final plan, with the help as it was in the draft.',
    },
    facts: ['time-to-appeal', 'plan-must-be-carried-out', 'mediation-is-voluntary'],
  },
  {
    issue: 'ehc-plan.placement',
    stage: 'plan',
    asks: [
      'They asked for one school, and the plan names another. They would like to know what they can do.',
    ],
    hope: 'A school where their child is known and gets on.',
    other: {
      party: 'la',
      words: 'The school that is named can meet the needs. The other one said that it is full.',
    },
    decision: {
      whose: 'la',
      kind: 'placement',
      words: 'The final plan names another school than the family asked for.',
    },
    facts: ['naming-a-school', 'section-i-needs-no-certificate', 'time-to-appeal'],
  },
  {
    issue: 'annual-review.preparation',
    stage: 'plan',
    asks: [
      'The review is next month. They would like to know what to bring, and whether somebody may come with them.',
    ],
    hope: 'That their child is heard at the review.',
    other: { party: 'school', words: 'Everybody gets the papers two weeks before.' },
    event: 'review_meeting',
    facts: ['review-yearly', 'review-two-weeks-notice', 'review-four-weeks'],
  },
  {
    issue: 'exclusion.suspension',
    stage: 'no-plan',
    asks: ['He was sent home for two days. They would like to know whether there should be a letter.'],
    hope: 'That he goes back gladly, and that it does not happen again.',
    other: {
      party: 'school',
      words: 'There was an incident in the corridor. We would like to talk about what helps.',
    },
    decision: { whose: 'school', kind: 'exclusion', words: 'Two days, with work to do at home.' },
    facts: ['exclusion-must-be-formal', 'exclusion-governors-meet'],
  },
  {
    issue: 'attendance.emotional',
    stage: 'no-plan',
    asks: [
      'She has not been able to go in since half term. Mornings are very hard.',
      'He goes in for an hour on good days. They are worried about letters on attendance.',
    ],
    hope: 'A way back in small steps, at a pace that she can manage.',
    other: { party: 'school', words: 'The door is open, and we can begin with an hour and a quiet room.' },
    facts: ['education-out-of-school', 'reasonable-adjustments'],
  },
  {
    issue: 'transport.refusal',
    stage: 'plan',
    asks: ['Transport was refused. They would like to know how to ask again, and by when.'],
    hope: 'That she gets to school without being worn out.',
    other: {
      party: 'la',
      words: 'The distance is below the limit. What was written about her health is looked at anew.',
    },
    decision: { whose: 'la', kind: 'transport', words: 'No transport from this term on.' },
    facts: ['transport-eligible', 'transport-appeal-stages'],
  },
  {
    issue: 'admissions.in-year',
    stage: 'no-plan',
    asks: ['They moved here in the holidays and look for a school place.'],
    hope: 'A place near by, soon.',
    other: { party: 'la', words: 'Two schools near by have places. The form is on our website.' },
    facts: ['admission-appeal-times'],
  },
  {
    issue: 'health.therapy',
    stage: 'no-plan',
    asks: ['The waiting list for speech therapy is long. They ask what can be done meanwhile.'],
    hope: 'To know how to help at home until it begins.',
    other: { party: 'health', words: 'She is on the list. There is a workshop for parents next month.' },
    facts: ['local-offer', 'forms-of-support'],
  },
]
