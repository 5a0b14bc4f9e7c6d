/**
 * The codes over time as lines, to be zoomed into by dragging, by keys or by buttons. Long because it is one machine:
 * uPlot draws, and everything that it cannot say in words is said here.
 */
import type { Report } from '@statute/traffic'
import { clock, isOneDay, moment, percent, stepName } from '@statute/traffic/view'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { digitOf, threeDigits } from '../parts/code-link.tsx'

interface ChartProps {
  readonly report: Report
  /** The same over the chosen span alone, in finer steps; null if there is no such. */
  readonly part: Report | null
  /** Milliseconds since 1970 UTC; null for all of it. */
  readonly onSpan: (span: Span | null) => void
}

export interface Span {
  readonly from: number
  readonly to: number
}

/** More lines than these at first are a tangle. */
const mostAtFirst = 5
/** Codes of one class share its colour: the stroke tells them apart. */
const dashes = [[], [8, 4], [2, 3], [12, 3, 2, 3], [5, 2], [1, 2]]
const height = 272

export function WatchChart({ report, part, onSpan }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const [theme, setTheme] = useState(0)
  const [at, setAt] = useState<number | null>(null)
  const [span, setSpan] = useState<Span | null>(null)
  const statuses = report.codes.map(({ status }) => status)
  const key = statuses.join()
  const [shown, setShown] = useState<ReadonlySet<number>>(() => new Set(mostTelling(report)))
  const source = part ?? report
  const { timeline } = source
  const oneDay = isOneDay(timeline.from, timeline.from + timeline.steps * timeline.step * 60_000)
  const data = useMemo(() => dataOf(source, statuses), [source, key])
  const latest = useRef({ data, report, onSpan })
  latest.current = { data, report, onSpan }

  /** Shows a span, no shorter than two minutes and not beyond what there is. */
  const look = (wanted: Span | null) => {
    const chart = plot.current
    const whole = wholeOf(report)
    if (!chart) return
    const length = Math.max(wanted === null ? Infinity : wanted.to - wanted.from, 120_000)
    if (wanted === null || length >= whole.to - whole.from) {
      setSpan(null)
      onSpan(null)
      chart.setScale('x', { min: whole.from / 1000, max: whole.to / 1000 })
      return
    }
    const from = Math.min(Math.max(wanted.from, whole.from), whole.to - length)
    const next = { from, to: from + length }
    setSpan(next)
    onSpan(next)
    chart.setScale('x', { min: next.from / 1000, max: next.to / 1000 })
  }
  const lookRef = useRef(look)
  lookRef.current = look

  useEffect(() => {
    const element = place.current
    if (!element) return
    const colours = coloursOf(element)
    const axis = {
      stroke: colours.soft,
      grid: { stroke: colours.rule, width: 1 },
      ticks: { show: false },
      font: `13px ${colours.font}`,
    }
    const whole = wholeOf(report)
    const chart = new uPlot(
      {
        width: element.clientWidth,
        height,
        tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
        legend: { show: false },
        cursor: { drag: { x: true, y: false, setScale: false }, points: { show: false } },
        scales: {
          x: { time: true, min: whole.from / 1000, max: whole.to / 1000 },
          y: { range: (_, __, top) => [0, (top || 0.01) * 1.05] },
        },
        axes: [
          { ...axis, values: (_, splits) => splits.map((seconds) => timeLabel(seconds * 1000, latest.current.report)) },
          { ...axis, size: 56, values: (_, splits) => splits.map((value) => `${percent(value)} %`) },
        ],
        series: [
          {},
          ...statuses.map((status, index) => ({
            stroke: colours.classes[digitOf(status)] ?? colours.ink,
            width: 1.5,
            dash: dashOf(statuses, index),
            show: shown.has(status),
            points: { show: false },
            paths: uPlot.paths.stepped?.({ align: 1 }) ?? null,
          })),
        ] as uPlot.Series[],
        hooks: {
          setCursor: [(self) => setAt(self.cursor.idx ?? null)],
          setSelect: [
            (self) => {
              const { left, width } = self.select
              if (width < 4) return
              const time = (pixel: number) => self.posToVal(pixel, 'x') * 1000
              lookRef.current({ from: time(left), to: time(left + width) })
              self.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
            },
          ],
        },
      },
      data,
      element,
    )
    plot.current = chart
    const watcher = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height }))
    watcher.observe(element)
    return () => {
      watcher.disconnect()
      chart.destroy()
      plot.current = null
    }
  }, [key, theme])

  useEffect(() => {
    const chart = plot.current
    if (!chart) return
    const { from, to } = span ?? wholeOf(report)
    chart.setData(data, false)
    chart.setScale('x', { min: from / 1000, max: to / 1000 })
  }, [data, report, span])

  useEffect(() => {
    for (const [index, status] of statuses.entries()) plot.current?.setSeries(index + 1, { show: shown.has(status) })
  }, [shown, key, theme])

  useEffect(() => {
    const change = () => setTheme((count) => count + 1)
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', change)
    const button = new MutationObserver(change)
    button.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      dark.removeEventListener('change', change)
      button.disconnect()
    }
  }, [])

  const current = span ?? wholeOf(report)
  const length = current.to - current.from
  const zoom = (factor: number) => {
    const seconds = at === null ? null : data[0][at]
    const middle =
      seconds !== null && seconds !== undefined && seconds * 1000 > current.from && seconds * 1000 < current.to
        ? seconds * 1000
        : current.from + length / 2
    look({ from: middle - (length * factor) / 2, to: middle + (length * factor) / 2 })
  }
  const pan = (part: number) => look({ from: current.from + length * part, to: current.to + length * part })
  const step = (by: number) => {
    const last = data[0].length - 1
    const inside = (index: number) => (data[0][index] as number) * 1000
    let next = Math.min(Math.max((at ?? (by > 0 ? -1 : last + 1)) + by, 0), last)
    while (next < last && inside(next) < current.from) next++
    while (next > 0 && inside(next) >= current.to) next--
    setAt(next)
    const chart = plot.current
    if (chart) chart.setCursor({ left: chart.valToPos(data[0][next] as number, 'x'), top: height / 3 }, false)
  }
  const keys: Record<string, () => void> = {
    ArrowLeft: () => step(-1),
    ArrowRight: () => step(1),
    Home: () => pan(-1),
    End: () => pan(1),
    PageUp: () => pan(-0.5),
    PageDown: () => pan(0.5),
    '+': () => zoom(0.5),
    '=': () => zoom(0.5),
    '-': () => zoom(2),
    Escape: () => look(null),
  }
  const time = at === null ? undefined : data[0][at]
  const reading = (index: number) => (at === null ? null : (data[index + 1]?.[at] ?? null))
  const said =
    time === undefined
      ? ''
      : `${moment(time * 1000, oneDay)}: ${statuses
          .map((status, index) => (shown.has(status) ? `${threeDigits(status)} ${percent(reading(index) ?? 0)} %` : ''))
          .filter(Boolean)
          .join(', ')}`

  return (
    <section class="sec" id="over-time">
      <h2>Over time</h2>
      <div>
        <div
          class="chart"
          ref={place}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys work on it
          tabIndex={0}
          aria-label="Codes over time. Left and right read a step, plus and minus zoom, Page Up and Page Down move, Escape shows all."
          onKeyDown={(event) => {
            const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
            if (!act) return
            event.preventDefault()
            act()
          }}
        />
        <p class="chart-tools">
          <span class="soft">
            {span ? `${moment(span.from, oneDay)} to ${moment(span.to, oneDay)}` : 'Drag to zoom'}
          </span>
          <button class="plain" type="button" onClick={() => zoom(0.5)} disabled={length <= 120_000}>
            Closer
          </button>
          <button class="plain" type="button" onClick={() => zoom(2)} disabled={span === null}>
            Farther
          </button>
          <button class="plain" type="button" onClick={() => pan(-0.5)} disabled={span === null}>
            Earlier
          </button>
          <button class="plain" type="button" onClick={() => pan(0.5)} disabled={span === null}>
            Later
          </button>
          <button class="plain" type="button" onClick={() => look(null)} disabled={span === null}>
            All of it
          </button>
        </p>
        <fieldset class="chart-codes">
          <legend class="vh">Codes in the chart</legend>
          {report.codes.map(({ status, name }, index) => (
            <label class={`c${digitOf(status)}`}>
              <input
                type="checkbox"
                checked={shown.has(status)}
                onChange={({ currentTarget }) => {
                  const next = new Set(shown)
                  if (currentTarget.checked) next.add(status)
                  else next.delete(status)
                  setShown(next)
                }}
              />
              <svg viewBox="0 0 32 8" class="spark" aria-hidden="true">
                <path d="M0 4H28" stroke-dasharray={dashOf(statuses, index).join(' ')} />
              </svg>
              <span>
                <span class="num">{status === 0 ? '–' : threeDigits(status)}</span>{' '}
                <span class="soft">{status === 0 ? 'no status' : name}</span>
              </span>
              <span class="r">{reading(index) === null ? '' : `${percent(reading(index) ?? 0)} %`}</span>
            </label>
          ))}
        </fieldset>
        <p class="vh" role="status">
          {said}
        </p>
        <p class="small soft">
          Part of all requests in each {stepName(timeline.step)}
          {time !== undefined && `; the figures are those of ${moment(time * 1000, oneDay)}`}.
        </p>
      </div>
    </section>
  )
}

function wholeOf({ timeline }: Report): Span {
  return { from: timeline.from, to: timeline.from + Math.max(timeline.steps, 1) * timeline.step * 60_000 }
}

/** Times in seconds, then the share of each code. The last step is repeated, so that it has a width. */
function dataOf({ timeline, codes }: Report, statuses: readonly number[]): uPlot.AlignedData {
  const { from, step, steps, requests } = timeline
  const times = Array.from({ length: steps + 1 }, (_, index) => from / 1000 + index * step * 60)
  const shares = statuses.map((status) => {
    const series = codes.find((code) => code.status === status)?.series ?? []
    return times.map((_, index) => {
      const place = Math.min(index, steps - 1)
      const all = requests[place] ?? 0
      return all === 0 ? 0 : (series[place] ?? 0) / all
    })
  })
  return [times, ...shares]
}

/** The codes of incidents, then those that fail most. */
function mostTelling({ codes, incidents }: Report): number[] {
  const told = incidents.map(({ status }) => status)
  const failing = codes
    .filter(({ status }) => status >= 400)
    .toSorted((a, b) => b.count - a.count)
    .map(({ status }) => status)
  const own = [...new Set([...told, ...failing])].filter((status) => status !== null)
  return (own.length > 0 ? own : codes.map(({ status }) => status)).slice(0, mostAtFirst)
}

function dashOf(statuses: readonly number[], index: number): number[] {
  const digit = digitOf(statuses[index] as number)
  const before = statuses.slice(0, index).filter((status) => digitOf(status) === digit).length
  return dashes[before % dashes.length] ?? []
}

function timeLabel(time: number, { timeline }: Report): string {
  const end = timeline.from + timeline.steps * timeline.step * 60_000
  return isOneDay(timeline.from, end) ? clock(time) : moment(time, time % 86_400_000 !== 0)
}

/** Colours as the page has them now: what a canvas is drawn with knows no custom properties. */
function coloursOf(near: HTMLElement) {
  const probe = document.createElement('i')
  near.append(probe)
  const colour = (className: string, property: string) => {
    probe.className = className
    probe.style.color = `var(${property})`
    return getComputedStyle(probe).color
  }
  const colours = {
    ink: colour('', '--ink'),
    soft: colour('', '--soft'),
    rule: colour('', '--rule'),
    classes: ['', ...[1, 2, 3, 4, 5].map((digit) => colour('', `--c${digit}`))],
    font: getComputedStyle(near).fontFamily,
  }
  probe.remove()
  return colours
}
