export type Key =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | 'enter'
  | 'escape'
  | 'tab'
  | 'backspace'
  | 'interrupt'
  | 'suspend'
  | 'redraw'
  | { readonly typed: string }

const sequences: Readonly<Record<string, Key>> = {
  '[A': 'up',
  '[B': 'down',
  '[C': 'right',
  '[D': 'left',
  OA: 'up',
  OB: 'down',
  OC: 'right',
  OD: 'left',
  '[5~': 'page-up',
  '[6~': 'page-down',
  '[H': 'home',
  '[F': 'end',
  '[1~': 'home',
  '[4~': 'end',
  OH: 'home',
  OF: 'end',
}

const controls: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u0003': 'interrupt',
  '\u0004': 'interrupt',
  '\u001a': 'suspend',
  '\f': 'redraw',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: keys arrive as these
const token = /\u001b(\[[\d;]*[A-Za-z~]|O[A-Z])?|[^\u001b]/gu

/** The keys in what a terminal sent. Sequences of keys that nobody asked for are passed over. */
export function readKeys(sent: string): Key[] {
  const keys: Key[] = []
  for (const [text, sequence] of sent.matchAll(token)) {
    const known = sequence === undefined ? controls[text] : sequences[sequence]
    if (known !== undefined) keys.push(known)
    else if (text === '\u001b') keys.push('escape')
    else if (sequence === undefined && text >= ' ') keys.push({ typed: text })
  }
  return keys
}
