/** How a request came in before anybody knew whose file it is. */
export const REQUEST_CHANNELS = ['web', 'email', 'practitioner', 'post', 'voicemail'] as const
export type RequestChannel = (typeof REQUEST_CHANNELS)[number]

export const REQUEST_CHANNEL_WORDS: Readonly<Record<RequestChannel, string>> = {
  web: 'our web form',
  email: 'e-mail',
  practitioner: 'a practitioner’s form',
  post: 'a letter',
  voicemail: 'a voicemail',
}
