import { StartFault } from './fault.ts'

/** The flags that set something, and what they set; they win over the environment. */
const FLAGS: Readonly<Record<string, string>> = {
  '--data': 'EVENHAND_DATA',
  '--port': 'PORT',
  '--host': 'HOST',
  '--origin': 'ORIGIN',
  '--log-level': 'LOG_LEVEL',
  '--demo': 'EVENHAND_DEMO',
  '--size': 'EVENHAND_DEMO',
}

/** What only those set who start a demo; elsewhere these words are the command's own. */
const DEMO_FLAGS: Readonly<Record<string, string>> = { '--profile': 'EVENHAND_DEMO_PROFILE' }

/**
 * Takes the flags that set something (`--data DIR`, `--data=DIR`) out of a command's arguments; the rest is the
 * command's own. Refuses a flag without its value.
 */
export function takeFlags(
  args: readonly string[],
  mayStartDemo = false,
): { flags: Record<string, string>; rest: string[] } {
  const known = mayStartDemo ? { ...FLAGS, ...DEMO_FLAGS } : FLAGS
  const flags: Record<string, string> = {}
  const rest: string[] = []
  const words = args.values()
  for (const word of words) {
    const [flag = '', ...value] = word.split('=')
    const name = known[flag]
    if (!name) rest.push(word)
    else flags[name] = (value.length > 0 ? value.join('=') : words.next().value) || missing(flag)
  }
  return { flags, rest }
}

function missing(flag: string): never {
  throw new StartFault(`${flag} needs a value, for example ${flag} ${flag === '--port' ? '8080' : 'VALUE'}`)
}
