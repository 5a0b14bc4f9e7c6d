/** How the stack traces of languages look. Each pattern begins with a fixed text, so a search takes linear time. */
interface Language {
  readonly name: string
  readonly frame: RegExp
  /** The line above or below the frames that names the exception. */
  readonly exception: RegExp
}

const languages: readonly Language[] = [
  {
    name: 'Python',
    frame: /\bFile "[^"\n]{1,300}", line \d+/g,
    exception: /Traceback \(most recent call last\)|^[A-Za-z_][\w.]{0,100}(?:Error|Exception|Warning)(?::|$)/m,
  },
  {
    name: 'Java',
    frame: /\bat [\w$.<>/@]{3,300}\((?:[\w$]{1,100}\.(?:java|kt|scala|groovy):\d+|Native Method|Unknown Source)\)/g,
    exception: /\b(?:Caused by|Exception in thread)\b|\b[A-Z]\w{0,80}(?:Exception|Error)\b/,
  },
  {
    name: 'JavaScript',
    frame:
      /\bat (?:[^()\n]{1,200} \()?(?:(?:file:\/\/|node:|webpack|[A-Za-z]:\\|\/)[^\s()]{1,300}|[\w@.$/-]{1,300}\.[cm]?[jt]sx?):\d+:\d+/g,
    exception: /\b[A-Z]?\w{0,80}Error\b/,
  },
  {
    name: '.NET',
    frame: /^[ \t]{0,20}at [A-Z][\w.`<>[\],+]{2,300}\([^)\n]{0,300}\)(?: in [^\n]{1,300}:line \d+)?[ \t\r]{0,5}$/gm,
    exception: /\b[A-Z][\w.]{0,100}Exception\b/,
  },
  {
    name: 'PHP',
    frame: /#\d{1,4} [^\s(]{1,300}\.php\(\d+\)|\bin \/[^\s:]{1,300}\.php(?::| on line )\d+/g,
    exception: /Stack trace:|\bUncaught [A-Z]|\b(?:Fatal|Parse) error\b|^#\d{1,4} \{main\}/m,
  },
  { name: 'Ruby', frame: /\.(?:rb|erb|rake):\d+:in [`'‘]/g, exception: /\b[A-Z]\w{0,80}(?:Error|Exception)\b/ },
  { name: 'Go', frame: /\.go:\d+(?: \+0x[0-9a-f]+)/g, exception: /\bpanic: |\bgoroutine \d+ \[/ },
  { name: 'Rust', frame: /\.rs:\d+:\d+\b/g, exception: /\bpanicked at\b|\bstack backtrace:/ },
  { name: 'Elixir', frame: /\.exs?:\d+: [\w.]{1,100}[/(]/g, exception: /\*\* \(\w|\b[A-Z]\w{0,80}Error\b/ },
]

/** The language whose stack trace a text holds: two frames, or one and the line with the exception. */
export function traceIn(text: string): string | null {
  for (const { name, frame, exception } of languages) {
    frame.lastIndex = 0
    if (!frame.test(text)) continue
    const again = frame.test(text)
    frame.lastIndex = 0
    if (again || exception.test(text)) return name
  }
  return null
}

/** Members of a JSON error in which programs put their stack. */
const memberNames = /^(?:stack|stack_?trace|trace|traces|back_?trace|exception)$/i

/** The JSON pointer of a member that holds a stack: an array of frames, or a text of several lines. */
export function stackMemberIn(value: unknown, pointer = '', depth = 0): { pointer: string; value: unknown } | null {
  if (typeof value !== 'object' || value === null || depth > 4) return null
  for (const [name, member] of Object.entries(value).slice(0, 100)) {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (memberNames.test(name) && (isStack(member) || isNamedList(name, member))) return { pointer: at, value: member }
    const inner = stackMemberIn(member, at, depth + 1)
    if (inner) return inner
  }
  return null
}

/** `stackTrace` and `backtrace` mean nothing else; the other names have more meanings. */
function isNamedList(name: string, member: unknown): boolean {
  return /trace$/i.test(name) && name.length > 6 && Array.isArray(member) && typeof member[0] === 'string'
}

function isStack(member: unknown): boolean {
  if (typeof member === 'string') return /\S[^\n]*\n[^\n]*\S/.test(member.slice(0, 5000))
  const [first] = Array.isArray(member) ? member : []
  // An identifier is no frame, whatever the member is called.
  return typeof first === 'string' ? /[\s:(]/.test(first) : typeof first === 'object' && first !== null
}
