export type Keys = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'defaultPrevented' | 'isComposing'
>

/** What a key press asks for: to send the form, a single-key shortcut, or nothing of ours. Typing is never a shortcut. */
export function keyMeaning(keys: Keys, isTyping: boolean): 'send' | 'single' | undefined {
  if (keys.defaultPrevented || keys.isComposing || keys.repeat) return undefined
  if (keys.key === 'Enter' && (keys.ctrlKey || keys.metaKey)) return 'send'
  const isPlain = !keys.ctrlKey && !keys.metaKey && !keys.altKey
  return isPlain && !isTyping && keys.key.length === 1 ? 'single' : undefined
}
