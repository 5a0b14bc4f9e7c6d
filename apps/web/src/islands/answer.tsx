/**
 * The answer to what was pasted, dropped or typed, in its place on the page: read in this browser and sent nowhere.
 * Fetched when there is something to answer.
 */
import { type Answer, type Asked, ask, holdsMessages, type Reading } from '@statute/ask'
import type { CheckedText } from '@statute/checker/check-text'
import { diagnosisText, plainStyle } from '@statute/typeset'
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { CheckAnswer } from '../pages/check.tsx'
import { DiagnosisView, Rows } from '../parts/diagnosis.tsx'
import { Findings, summaryOf } from '../parts/findings.tsx'
import { ToolAnswer } from '../parts/tool-answers.tsx'

/** Answers in `place`, or goes to the page that answers. Says what it took the input for, and offers the other reading. */
export function answer(place: HTMLElement, input: string, as?: Reading): void {
  const asked = ask(input, as === undefined ? {} : { as })
  const { answer: read } = asked
  if (!read) return
  if (read.took === 'name' || read.took === 'comparison') {
    location.href = `/ask?q=${encodeURIComponent(input.trim())}`
    return
  }
  if (read.took === 'situation') {
    location.href = `/find?q=${encodeURIComponent(input.trim().slice(0, 500))}`
    return
  }
  const again = (reading: Reading) => answer(place, input, reading)
  // What the server put there is no part of the answer.
  if (place.dataset.took === undefined) place.textContent = ''
  render(<Answered asked={asked} read={read} text={input.trim()} again={again} />, place)
  place.dataset.took = read.took
  offer(asked, again)
  place.querySelector<HTMLElement>('[data-took]')?.focus({ preventScroll: true })
  place.scrollIntoView({
    block: 'start',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  })
}

let key: ((event: KeyboardEvent) => void) | undefined

/** The other reading in one key, wherever nobody types. */
function offer({ others }: Asked, again: (reading: Reading) => void): void {
  if (key) removeEventListener('keydown', key)
  const [other] = others
  if (!other) return
  key = (event) => {
    const at = event.target as HTMLElement
    if (event.key !== 'o' || event.ctrlKey || event.metaKey || event.altKey) return
    if (at.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return
    event.preventDefault()
    again(other.as)
  }
  addEventListener('keydown', key)
}

type Shown = Exclude<Answer, { took: 'name' } | { took: 'comparison' } | { took: 'situation' }>

interface Shape {
  readonly asked: Asked
  readonly read: Shown
  readonly text: string
  readonly again: (reading: Reading) => void
}

function Answered({ asked, read, text, again }: Shape) {
  const [other] = asked.others
  return (
    <>
      <p class="small soft took" data-took tabIndex={-1} role="status">
        Taken for {asked.label}.{' '}
        {other && (
          <button class="plain" type="button" onClick={() => again(other.as)}>
            Take it for {other.label} <kbd>o</kbd>
          </button>
        )}
      </p>
      <Body read={read} text={text} />
    </>
  )
}

function Body({ read, text }: { read: Shown; text: string }) {
  switch (read.took) {
    case 'error':
    case 'har':
      return (
        <>
          <DiagnosisView
            diagnosis={read.diagnosis}
            actions={<Copy text={() => diagnosisText(read.diagnosis, plainStyle(80))} />}
          />
          {holdsMessages(text) && <Contract text={text} />}
        </>
      )
    case 'log': {
      const { lines, unread, byStatus } = read.log
      const rows = byStatus.map(({ status, count }) => ({
        name: status === 0 ? 'none' : String(status),
        value: String(count),
        note: `${((100 * count) / lines).toFixed(1)} %`,
      }))
      return (
        <>
          <section class="prose">
            <h2>
              {lines} lines by status{unread > 0 ? `, ${unread} not read` : ''}
            </h2>
            <Rows rows={rows} />
          </section>
          <h2 class="top">The line that failed last</h2>
          <DiagnosisView diagnosis={read.diagnosis} />
        </>
      )
    }
    case 'openapi':
      return <Described text={text} />
    case 'url':
    case 'encoded':
      return <ToolAnswer id="url" text={text} now={new Date()} />
    case 'token':
      return <ToolAnswer id="jwt" text={text} now={new Date()} />
    case 'time':
      return <ToolAnswer id="time" text={text} now={new Date()} />
    case 'json':
      return <ToolAnswer id="json" text={text} now={new Date()} />
  }
}

/** What the messages that were pasted break of the contract, after what the error means. */
function Contract({ text }: { text: string }) {
  const [checked, setChecked] = useState<CheckedText | null>(null)
  // The rules come after the diagnosis, which does not wait for them.
  useEffect(() => {
    import('@statute/ask/contract').then(({ contractOf }) => setChecked(contractOf(text)))
  }, [text])
  if (!checked) return null
  const grave = checked.report.findings.filter(({ level }) => level !== 'advice')
  return (
    <section class="sec">
      <h2>The contract</h2>
      <div class="prose">
        <p>
          {summaryOf(checked.report)} <a href="/check">Check and mend a message</a>
        </p>
        {grave.length > 0 && <Findings findings={grave.slice(0, 8)} places={checked.exchanges.length > 1} />}
      </div>
    </section>
  )
}

/** A description, checked. */
function Described({ text }: { text: string }) {
  const [checked, setChecked] = useState<CheckedText | null>(null)
  useEffect(() => {
    import('@statute/checker/check-text').then(({ checkText }) => setChecked(checkText(text)))
  }, [text])
  if (!checked) return <p class="soft">Reading the description …</p>
  return (
    <section class="prose">
      <p class="lede">{summaryOf(checked.report)}</p>
      <CheckAnswer checked={checked} />
    </section>
  )
}

function Copy({ text }: { text: () => string }) {
  const copy = async (event: { currentTarget: HTMLButtonElement }) => {
    const button = event.currentTarget
    await navigator.clipboard.writeText(text())
    button.textContent = 'Copied'
  }
  return (
    <button class="plain" type="button" onClick={copy}>
      Copy the diagnosis
    </button>
  )
}
