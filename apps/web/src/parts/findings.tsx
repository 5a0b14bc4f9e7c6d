import type { CheckReport, Finding, Level } from '@statute/checker'
import { specUrl } from '@statute/codes'
import type { ComponentChildren } from 'preact'

/** What a check found, the gravest first. Each finding has the number that marks its place in the message. */
export function Findings({
  findings,
  places = false,
  action,
}: {
  findings: readonly Finding[]
  /** Say on which requests each was seen; of no use for a single message. */
  places?: boolean
  action?: (finding: Finding) => ComponentChildren
}) {
  return (
    <ol class="list finds">
      {findings.map((finding, i) => (
        <li id={`f${i + 1}`} class={accents[finding.level]}>
          <span class={`lv ${weights[finding.level]}`}>{wordOf(finding)}</span> <Clause finding={finding} />
          <h3>{finding.message}</h3>
          <p>
            {finding.fix}{' '}
            <a class="small" href={`/rules/${finding.rule}`}>
              Why
            </a>
          </p>
          {finding.lines && (
            <code class="msg fix">
              {finding.lines.split('\n').map((line) => (
                <span>{line}</span>
              ))}
            </code>
          )}
          {finding.confidence < 1 && (
            <p class="small soft">
              Judged by its look, not by its letter: {Math.round(finding.confidence * 100)} % sure.
            </p>
          )}
          {places && <Places finding={finding} />}
          {action?.(finding)}
        </li>
      ))}
    </ol>
  )
}

function Clause({ finding }: { finding: Finding }) {
  const [first] = finding.spec
  const { line, format } = finding.source
  const url = first === undefined ? null : specUrl(first)
  return (
    <span class="clause">
      {first === undefined ? 'Practice' : url ? <a href={url}>{first.replace('§', '§ ')}</a> : first.replace('§', '§ ')}
      {line !== null && format !== 'text' && ` · line ${line}`}
    </span>
  )
}

function Places({ finding }: { finding: Finding }) {
  const { count, places } = finding
  const shown = places.slice(0, 5)
  return (
    <p class="small soft">
      {shown.map(({ method, url, status }, i) => (
        <>
          {i > 0 && <br />}
          <code>
            {method ?? ''} {(url ?? '').slice(0, 160)}
            {status > 0 && ` → ${status}`}
          </code>
        </>
      ))}
      {count > shown.length && (
        <>
          <br />
          and {count - shown.length} more
        </>
      )}
    </p>
  )
}

/** The word of the clause if it binds who sent the message, else the level. */
function wordOf({ clause, level }: Finding): string {
  const word = clause.binds === 'sender' && clause.keyword !== 'MAY' ? clause.keyword : null
  return word ?? level.toUpperCase()
}

/** Accents of the levels: those of the classes that mean as much. */
export const accents: Readonly<Record<Level, string>> = { error: 'c5', warning: 'c4', advice: 'c3' }
const weights: Readonly<Record<Level, string>> = { error: 'must', warning: 'should', advice: '' }

/** `Five findings: three break a rule, two are advice.` */
export function summaryOf({ findings, exchanges }: CheckReport): string {
  const count = (level: Level) => findings.filter((one) => one.level === level).length
  const parts = [
    [count('error'), 'breaks a rule', 'break a rule'],
    [count('warning'), 'is a warning', 'are warnings'],
    [count('advice'), 'is advice', 'are advice'],
  ] as const
  if (findings.length === 0) return exchanges === 0 ? 'Nothing to check yet.' : 'Nothing to find fault with.'
  const said = parts.filter(([n]) => n > 0)
  const head = `${upperFirst(numberWord(findings.length))} finding${findings.length === 1 ? '' : 's'}`
  if (said.length === 1 && said[0]) {
    const [n, one, many] = said[0]
    return findings.length === 1 ? `One finding: it ${one}.` : `${head}: all ${n === 1 ? one : many}.`
  }
  return `${head}: ${said.map(([n, one, many]) => `${numberWord(n)} ${n === 1 ? one : many}`).join(', ')}.`
}

const words = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

function numberWord(n: number): string {
  return words[n] ?? String(n)
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
