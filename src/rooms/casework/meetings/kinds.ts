/** What kind of meeting about a family it is. */
export const MEETING_KINDS = [
  'school',
  'annual-review',
  'mediation',
  'tribunal',
  'admission-appeal',
  'exclusion',
  'transport',
  'home-visit',
  'other',
] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

export const MEETING_KIND_WORDS: Readonly<Record<MeetingKind, string>> = {
  school: 'Meeting at school',
  'annual-review': 'Annual review',
  mediation: 'Mediation',
  tribunal: 'Tribunal hearing',
  'admission-appeal': 'Admission appeal',
  exclusion: 'Governors or panel about an exclusion',
  transport: 'Appeal about transport',
  'home-visit': 'Home visit',
  other: 'Another meeting',
}

/** What kind of meeting about no one family it is. */
export const PANEL_KINDS = [
  'board',
  'working-group',
  'consultation',
  'panel',
  'steering-group',
  'training',
  'other',
] as const
export type PanelKind = (typeof PANEL_KINDS)[number]

export const PANEL_KIND_WORDS: Readonly<Record<PanelKind, string>> = {
  board: 'Board',
  'working-group': 'Working group',
  consultation: 'Consultation',
  panel: 'Panel',
  'steering-group': 'Our steering group',
  training: 'Training or information event',
  other: 'Another meeting',
}
