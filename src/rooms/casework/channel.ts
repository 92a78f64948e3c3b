/** How somebody got in touch. */
export const CHANNELS = [
  'phone',
  'email',
  'web_form',
  'face_to_face',
  'video',
  'text',
  'post',
  'event',
] as const
export type Channel = (typeof CHANNELS)[number]

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  phone: 'Phone',
  email: 'E-mail',
  web_form: 'Web form',
  face_to_face: 'Face to face',
  video: 'Video call',
  text: 'Text message',
  post: 'Letter',
  event: 'At an event',
}
