/** A tool, answering as you type: everything is read in this browser, and there is no request that could carry it. */
import { render } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { inShort, Present, ToolAnswer } from '../parts/tool-answers.tsx'
import { type Tool, tools } from '../parts/tool-list.ts'
import { takeDrops } from './give.ts'

type Box = HTMLInputElement | HTMLTextAreaElement

/** A longer text is answered when the typing pauses. */
const longText = 50_000

export function startTool(part: HTMLElement): void {
  const tool = tools.find(({ id }) => id === part.dataset.tools)
  const box = part.querySelector<Box>('textarea, input')
  const place = document.querySelector<HTMLElement>('[data-tools-answer]')
  const worked = document.querySelector<HTMLElement>('[data-tools-worked]')
  if (!tool || !box || !place || !worked) return
  const fill = (text: string) => {
    box.value = text
    box.dispatchEvent(new Event('input'))
  }
  takeDrops(fill)
  const note = part.querySelector('[data-tools-note]')
  if (note) note.textContent = 'It is read in this browser and sent nowhere.'
  const button = part.querySelector<HTMLButtonElement>('[data-tools-example]')
  if (button) {
    button.hidden = false
    button.addEventListener('click', () => {
      fill(tool.example(new Date()))
      box.focus()
      box.setSelectionRange(0, 0)
      box.scrollTop = 0
    })
  }
  render(<Live tool={tool} box={box} worked={worked} />, place)
}

function Live({ tool, box, worked }: { tool: Tool; box: Box; worked: HTMLElement }) {
  const { id } = tool
  const [text, setText] = useState(box.value)
  const now = useClock({ json: 0, url: 0, time: 1000, jwt: 15_000 }[id])
  const empty = text.trim() === ''

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const typed = () => {
      clearTimeout(waiting)
      if (box.value.length < longText) setText(box.value)
      else waiting = setTimeout(() => setText(box.value), 300)
    }
    box.addEventListener('input', typed)
    return () => box.removeEventListener('input', typed)
  }, [box])

  useLayoutEffect(() => {
    worked.hidden = !empty || id === 'time'
  }, [worked, empty, id])

  // Of the text alone: it is not said again each time the clock moves on.
  const said = useMemo(() => {
    if (empty) return ''
    return text.length < longText ? inShort(id, text, new Date()) : 'The answer is below.'
  }, [id, text, empty])
  // The clock moves on under times and tokens only; the rest is read once.
  const moving = id === 'time' || id === 'jwt' ? now : null
  const answer = useMemo(
    () => <ToolAnswer id={id} text={text} now={moving ?? new Date()} actions={(copied) => <Copy text={copied} />} />,
    [id, text, moving],
  )
  return (
    <>
      <p class="vh" role="status">
        {said}
      </p>
      {!empty && answer}
      {id === 'time' && <Present now={now} short={!empty} />}
    </>
  )
}

/** The time at each rendering, of which there is one every so many milliseconds; for 0, only the others. */
function useClock(every: number): Date {
  const [, tick] = useState(0)
  useEffect(() => {
    if (every === 0) return
    const clock = setInterval(() => tick((count) => count + 1), every)
    return () => clearInterval(clock)
  }, [every])
  return new Date()
}

function Copy({ text }: { text: string }) {
  const [copied, setCopied] = useState<string | null>(null)
  // Absent where the page did not come from this machine or over TLS.
  if (!navigator.clipboard) return null
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(text))
  return (
    <button class="plain" type="button" onClick={copy}>
      {copied === text ? 'Copied' : 'Copy'}
    </button>
  )
}
