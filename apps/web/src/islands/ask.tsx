/**
 * The box, answering as you type: names from the directory, situations from the finder, each fetched once when it is
 * first wanted. No key press asks the server.
 */

import { directory } from '@statute/codes/directory'
import { type Found, isSituation, lookUp } from '@statute/codes/look-up'
import { unknownWords } from '@statute/codes/words'
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { give, placeFor, takeDrops, takePastes } from './give.ts'

const most = 8

export function start(form: HTMLElement): void {
  if (form.hasAttribute('data-tools')) {
    import('./tools.tsx').then(({ startTool }) => startTool(form))
    return
  }
  if (form.hasAttribute('data-check')) {
    import('./check.tsx').then(({ startCheck }) => startCheck(form))
    return
  }
  if (form.hasAttribute('data-proxy')) {
    import('./proxy.tsx').then(({ startLive }) => startLive(form))
    return
  }
  if (form.hasAttribute('data-watch')) {
    import('./watch.tsx').then(({ startWatch }) => startWatch(form))
    return
  }
  if (form.hasAttribute('data-paste')) return startPaste(form)
  const input = form.querySelector('input')
  const place = form.querySelector<HTMLElement>('[data-ask-answers]')
  if (!input || !place) return
  render(<Answers form={form} input={input} />, place)
  const answerWith = (text: string) => void give(placeFor(form), text)
  takePastes(input, answerWith)
  takeDrops(answerWith)
  // Nothing that is typed here stands in an address before it is known to be a name or a situation.
  form.addEventListener('submit', (event) => {
    if (input.value.trim() === '') return
    event.preventDefault()
    answerWith(input.value)
  })
}

/** The page for pastes: answered as soon as something is there. */
function startPaste(form: HTMLElement): void {
  const area = form.querySelector('textarea')
  if (!area) return
  const answerWith = (text: string) => void give(placeFor(form), text)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (area.value.trim() !== '') answerWith(area.value)
  })
  // What was pasted stands in the box only after the event.
  takePastes(area, () => setTimeout(() => answerWith(area.value)))
  takeDrops((text) => {
    area.value = text.slice(0, 100_000)
    answerWith(text)
  })
  const note = form.querySelector('[data-paste-note]')
  if (note) note.textContent = 'The text is read in this browser and goes nowhere else.'
}

type Finder = typeof import('@statute/finder/find')

interface Answer {
  readonly found: readonly Found[]
  readonly message: string
}

/** Codes set side by side have a page, whichever they are. */
function sideBySide(codes: readonly number[]): Found[] {
  const id = codes.join('-')
  const note = directory.compare.find(([known]) => known === id)?.[1] ?? 'Side by side'
  return [{ kind: 'comparison', path: `compare/${id}`, title: codes.join(' or '), note, code: null, score: 1 }]
}

function answer(query: string, finder: Finder | null): Answer {
  const result = lookUp(query, directory)
  const { found, unknown, compare } = result
  const list = (compare ? sideBySide(compare) : found).slice(0, most)
  if (query.trim() === '') return { found: [], message: '' }
  if (unknown !== null) {
    return { found: list, message: unknownWords(unknown) }
  }
  if (isSituation(result)) {
    // A name that is only like it would take the key press meant for the finder, which is on its way.
    if (!finder) return { found: [], message: '' }
    const { results, nothing } = finder.findCode(query, { limit: 4 })
    return {
      message: nothing ? 'No status code answers this. Nearest:' : 'Which code fits. Enter for the reasons.',
      // A score of 0: Enter goes to the whole answer unless somebody chose one.
      found: results.map(({ code, name, why }) => ({
        kind: 'code',
        path: `codes/${code}`,
        title: `${code} ${name}`,
        note: why,
        code,
        score: 0,
      })),
    }
  }
  if (list.length === 0) return { found: [], message: 'Nothing has such a name. Enter asks again.' }
  return { found: list, message: list[0] && list[0].score < 0.5 ? 'Did you mean' : '' }
}

function Answers({ form, input }: { form: HTMLElement; input: HTMLInputElement }) {
  const [query, setQuery] = useState(input.value)
  const [chosen, setChosen] = useState(0)
  const [shut, setShut] = useState(false)
  const [finder, setFinder] = useState<Finder | null>(null)
  const { found, message } = answer(query, finder)
  const current = Math.min(chosen, found.length - 1)
  const shown = !shut && (found.length > 0 || message !== '')

  const situation = isSituation(lookUp(query, directory))
  useEffect(() => {
    if (situation && !finder) import('@statute/finder/find').then(setFinder)
  }, [situation])

  useEffect(() => {
    const typed = () => {
      setQuery(input.value)
      setChosen(0)
      setShut(false)
    }
    const key = (event: KeyboardEvent) => {
      if (event.isComposing) return
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (found.length === 0) return
        event.preventDefault()
        setShut(false)
        setChosen((current + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
      } else if (event.key === 'Escape' && shown) {
        event.preventDefault()
        setShut(true)
      } else if (event.key === 'Enter' && shown && found[current] && (found[current].score >= 0.5 || chosen > 0)) {
        event.preventDefault()
        location.href = `/${found[current].path}`
      } else if (event.key === 'Enter' && input.value.trim() !== '') {
        // Neither a name nor a choice: an error, a token, a URL are answered here, a situation on its page.
        event.preventDefault()
        setShut(true)
        give(placeFor(form), input.value)
      }
    }
    input.addEventListener('input', typed)
    input.addEventListener('keydown', key)
    return () => {
      input.removeEventListener('input', typed)
      input.removeEventListener('keydown', key)
    }
  })

  useEffect(() => {
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', 'answers')
    form.classList.add('awake')
  }, [])

  useEffect(() => {
    input.setAttribute('aria-expanded', String(shown && found.length > 0))
    if (shown && found.length > 0) input.setAttribute('aria-activedescendant', `answer-${current}`)
    else input.removeAttribute('aria-activedescendant')
  })

  return (
    <div class="answers" hidden={!shown}>
      <p class="small soft" role="status">
        {message || (found.length > 0 && <span class="vh">{found.length} found</span>)}
      </p>
      <div id="answers" role="listbox" aria-label="Found">
        {found.map(({ kind, path, title, note, code }, i) => {
          const [, number, rest] = (kind === 'code' || kind === 'vendor' ? /^(\d{3}) (.*)$/.exec(title) : null) ?? []
          return (
            <a
              id={`answer-${i}`}
              key={path}
              href={`/${path}`}
              role="option"
              aria-selected={i === current}
              tabIndex={-1}
              class={code ? `c${Math.floor(code / 100)}` : undefined}
            >
              {number ? (
                <>
                  <span class="num">{number}</span> <span>{rest}</span>
                </>
              ) : (
                <span class="whole">{title}</span>
              )}{' '}
              <span class={note.length > 60 ? 'soft small long' : 'soft small'}>{note}</span>
            </a>
          )
        })}
      </div>
    </div>
  )
}
