/** The check page, checking while somebody types: everything is read in this browser, nothing could carry it elsewhere. */
import type { Finding } from '@statute/checker'
import { type CheckedText, checkText } from '@statute/checker/check-text'
import { docs } from '@statute/checker/guide'
import { mend } from '@statute/checker/mend'
import { render } from 'preact'
import { CheckAnswer, longestEdited, nounOf } from '../pages/check.tsx'
import { summaryOf } from '../parts/findings.tsx'
import { MarkedLines } from '../parts/marked-lines.tsx'
import { takeDrops } from './give.ts'

/** A longer text is checked when the typing pauses. */
const longText = 20_000

export function startCheck(part: HTMLElement): void {
  const area = part.querySelector('textarea')
  const form = part.querySelector('form')
  const lines = part.querySelector<HTMLElement>('[data-check-lines]') ?? makeLines(part)
  const findings = part.querySelector<HTMLElement>('[data-check-findings]')
  const summary = document.querySelector<HTMLElement>('[data-check-summary]')
  const note = part.querySelector<HTMLElement>('[data-check-note]')
  const button = part.querySelector<HTMLButtonElement>('[data-check-button]')
  if (!area || !form || !findings || !summary || !lines) return
  /** A dropped file that is too long for the editor. */
  let file: { readonly name: string; readonly text: string } | null = null
  lines.textContent = ''
  findings.textContent = ''

  const show = (checked: CheckedText, text: string) => {
    const own: readonly Finding[] = checked.report.findings
    render(file ? <span>{file.name}</span> : <MarkedLines text={text} findings={own} />, lines)
    render(<CheckAnswer checked={checked} />, findings)
    summary.textContent = summaryOf(checked.report)
    const title = document.querySelector('h1')
    if (title) title.textContent = `Check ${nounOf(checked.format, checked.report.exchanges)}`
    if (button) {
      const mended = file ? text : mend(text, own, docs)
      button.hidden = mended === text
    }
  }
  const check = () => {
    const text = file?.text ?? area.value
    show(checkText(text), text)
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  area.addEventListener('input', () => {
    file = null
    part.querySelector('[data-check-editor]')?.classList.remove('closed')
    clearTimeout(waiting)
    if (area.value.length < longText) check()
    else {
      render(<MarkedLines text={area.value} findings={[]} />, lines)
      waiting = setTimeout(check, 300)
    }
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    area.value = mend(area.value, checkText(area.value).report.findings, docs)
    check()
    area.focus()
  })
  takeDrops((text) => {
    const long = text.length > longestEdited
    file = long ? { name: `A file of ${text.length.toLocaleString('en')} characters`, text } : null
    area.value = long ? '' : text
    check()
  })
  if (button) button.textContent = 'Mend what can be mended'
  if (note)
    note.textContent = 'Edit it here: the findings follow as you type. It is read in this browser and sent nowhere.'
  check()
}

function makeLines(part: HTMLElement): HTMLElement | null {
  const editor = part.querySelector('[data-check-editor]')
  if (!editor) return null
  const lines = document.createElement('code')
  lines.className = 'msg edit-lines'
  lines.ariaHidden = 'true'
  editor.prepend(lines)
  return lines
}
