import type { Wrapper } from '../scanner/plan.ts'

/** How a line in each wrapper begins, or what it holds. */
const shapes: readonly (readonly [Wrapper, RegExp])[] = [
  ['cri', /^\d{4}-\d\d-\d\dT\S+ (?:stdout|stderr) [FP](?::\S*)? /],
  ['docker', /^\{(?=.*"log":")(?=.*"stream":")/],
  ['journal', /^\{.*"MESSAGE":"/],
  ['syslog-5424', /^<\d{1,3}>1 \S+ \S+ \S+ \S+ \S+ (?:-|\[(?:[^\]\\]|\\.)*\])+ ?\ufeff?/],
  ['syslog', /^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?:\S+ ){0,2}?\S+: /],
  ['stamped', /^\d{4}-\d\d-\d\dT\S+ (?:\S+ ){0,2}?\S+: /],
  ['compose', /^[\w.-]+ *\| ?/],
]

/** What stands around most of the lines, from outside to inside. */
export function wrappersOf(lines: readonly string[]): Wrapper[] {
  const found: Wrapper[] = []
  let inner = lines
  while (found.length < 2 && inner.length > 0) {
    const wrapper = shapes.find(([, shape]) => inner.filter((line) => shape.test(line)).length * 2 > inner.length)
    if (wrapper === undefined) break
    found.push(wrapper[0])
    inner = inner.map((line) => withoutWrapper(line, wrapper)).filter((line) => line !== '')
  }
  return found
}

function withoutWrapper(line: string, [name, shape]: readonly [Wrapper, RegExp]): string {
  if (name !== 'docker' && name !== 'journal') return shape.test(line) ? line.replace(shape, '') : ''
  try {
    const object = JSON.parse(line) as Record<string, unknown>
    return String(object[name === 'docker' ? 'log' : 'MESSAGE'] ?? '').trimEnd()
  } catch {
    return ''
  }
}
