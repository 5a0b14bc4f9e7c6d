/** The watch page: reads what is dropped on it, or follows what the server watches. */
import type { Report } from '@statute/traffic'
import { exampleReport } from '@statute/traffic/report/example-report'
import { render } from 'preact'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { WatchStart } from '../pages/watch.tsx'
import type { Progress } from '../parts/reading-bar.tsx'
import { WatchCatchingUp } from '../parts/watch-catching-up.tsx'
import { WatchGive } from '../parts/watch-give.tsx'
import { WatchProgress } from '../parts/watch-progress.tsx'
import { WatchReport } from '../parts/watch-report.tsx'
import type { CatchingUp } from '../watch-source.ts'
import { takeFiles } from './take-files.ts'
import { type Span, WatchChart } from './watch-chart.tsx'
import { type Reading, readFiles } from './watch-reading.ts'

export function startWatch(part: HTMLElement): void {
  const { watch, worker = '' } = part.dataset
  if (watch !== 'live') {
    part.textContent = ''
    render(watch === 'example' ? <Example /> : <Files worker={worker} />, part)
    return
  }
  follow(part)
}

function follow(part: HTMLElement): void {
  let report: Report | null = null
  let catchingUp: CatchingUp | null = null
  const draw = () => {
    if (report === null) return
    render(
      <>
        {catchingUp && <WatchCatchingUp catchingUp={catchingUp} key="catching-up" />}
        <Shown report={report} part={null} onSpan={() => {}} is="live" key="report" />
      </>,
      part,
    )
  }
  const events = new EventSource('/watch/events')
  events.addEventListener('report', ({ data }: MessageEvent<string>) => {
    // What the server wrote stays until there is something newer.
    if (report === null) part.textContent = ''
    report = JSON.parse(data)
    draw()
  })
  events.addEventListener('catching-up', ({ data }: MessageEvent<string>) => {
    catchingUp = JSON.parse(data)
    draw()
  })
}

type State =
  | { readonly is: 'waiting'; readonly trouble: string | null }
  | { readonly is: 'reading'; readonly name: string; readonly progress: Progress; readonly stop: AbortController }
  | { readonly is: 'read'; readonly reading: Reading }

function Files({ worker }: { worker: string }) {
  const [state, setState] = useState<State>({ is: 'waiting', trouble: null })
  const [part, setPart] = useState<Report | null>(null)
  const latest = useRef(state)
  latest.current = state

  const take = useCallback(
    async (files: File[]) => {
      const before = latest.current
      if (before.is === 'reading') before.stop.abort()
      if (before.is === 'read') before.reading.close()
      const stop = new AbortController()
      const [{ name } = { name: '' }] = files
      const named = files.length > 1 ? `${name} and ${files.length - 1} more` : name
      setPart(null)
      try {
        const reading = await readFiles(files, {
          worker,
          signal: stop.signal,
          onProgress: (progress) => setState({ is: 'reading', name: named, progress, stop }),
        })
        setState({ is: 'read', reading })
      } catch (error) {
        if (stop.signal.aborted) {
          // Another file may be on its way by now.
          setState((now) => (now.is === 'reading' && now.stop === stop ? { is: 'waiting', trouble: null } : now))
          return
        }
        setState({ is: 'waiting', trouble: error instanceof Error ? error.message : String(error) })
      }
    },
    [worker],
  )
  useEffect(() => takeFiles(take), [take])

  // What had the focus is gone with what was shown before.
  useEffect(() => {
    if (state.is !== 'read') return
    document.getElementById('main')?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [state])

  const wanted = useRef<Span | null>(null)
  const look = (span: Span | null) => {
    if (state.is !== 'read') return
    wanted.current = span
    if (span === null) setPart(null)
    else
      setTimeout(async () => {
        // Only the last of many quick ones.
        if (wanted.current !== span) return
        const found = await state.reading.part(span.from, span.to)
        if (wanted.current === span) setPart(found)
      }, 150)
  }

  if (state.is === 'waiting') return <WatchStart onFiles={take} trouble={state.trouble} />
  if (state.is === 'reading') {
    return <WatchProgress progress={state.progress} name={state.name} onCancel={() => state.stop.abort()} />
  }
  return (
    <>
      <Shown report={state.reading.report} part={part} onSpan={look} />
      <WatchGive onFiles={take} again />
    </>
  )
}

function Example() {
  const whole = useMemo(() => exampleReport(), [])
  const [span, setSpan] = useState<Span | null>(null)
  const part = useMemo(() => span && exampleReport(whole.incidents, { ...span, wholeSpan: true }), [span, whole])
  return <Shown report={whole} part={part} onSpan={setSpan} is="example" />
}

interface ShownProps {
  readonly report: Report
  readonly part: Report | null
  readonly onSpan: (span: Span | null) => void
  readonly is?: 'read' | 'live' | 'example'
}

function Shown({ report, part, onSpan, is = 'read' }: ShownProps) {
  const said = useRef<HTMLParagraphElement>(null)
  // Said once, when it is there, and again only when something else happened.
  const title = `${report.incidents.length} ${report.incidents.at(-1)?.headline ?? ''}`
  useEffect(() => {
    if (said.current) said.current.textContent = document.querySelector('h1')?.textContent ?? ''
  }, [title])
  return (
    <>
      <p class="vh" role="status" ref={said} />
      <WatchReport
        report={report}
        slots={{
          part,
          live: is === 'live',
          example: is === 'example',
          chart: report.requests > 0 && <WatchChart report={report} part={part} onSpan={onSpan} key="chart" />,
        }}
      />
    </>
  )
}
