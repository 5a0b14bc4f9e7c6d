/** What somebody gives besides typing: a paste of several lines, a dropped file. */

/** A longer paste into the empty box is answered at once, like one of several lines. */
const longestPart = 60
/** Read of a dropped file; the rest is left out. */
const mostBytes = 20_000_000

type Answerer = typeof import('./answer.tsx')
let answerer: Promise<Answerer> | undefined

/** Answers in the place, with the part of the script that knows how. */
export async function give(place: HTMLElement, text: string): Promise<void> {
  answerer ??= import('./answer.tsx')
  const { answer } = await answerer
  answer(place, text)
}

/** Where the answer goes: the page's own place, or one made behind the form. */
export function placeFor(form: HTMLElement): HTMLElement {
  const own = document.querySelector<HTMLElement>('[data-answer]')
  if (own) return own
  const place = document.createElement('div')
  place.dataset.answer = ''
  place.className = 'top'
  const before = form.closest('.hero') ?? form.closest('search') ?? form
  before.after(place)
  return place
}

export function takePastes(input: HTMLInputElement | HTMLTextAreaElement, answerWith: (text: string) => void): void {
  input.addEventListener('paste', (event) => {
    const text = (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? ''
    const single = input instanceof HTMLInputElement
    const part = input.value !== '' || text.trim().length <= longestPart
    if (text.trim() === '' || (single && part && !text.trim().includes('\n'))) return
    if (single) event.preventDefault()
    answerWith(text)
  })
}

/** Files and texts dropped anywhere on the page. */
export function takeDrops(answerWith: (text: string) => void): void {
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain')) event.preventDefault()
  })
  addEventListener('drop', async (event) => {
    const { dataTransfer } = event
    const [file] = dataTransfer?.files ?? []
    const text = file ? '' : (dataTransfer?.getData('text/plain') ?? '')
    if (!file && text.trim() === '') return
    event.preventDefault()
    answerWith(file ? await file.slice(0, mostBytes).text() : text)
  })
}
