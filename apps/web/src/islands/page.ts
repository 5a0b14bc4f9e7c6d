import '../styles/statute.css'

/**
 * On every page: the theme, before anything is painted, and the box, fetched when somebody turns to it.
 * It runs in the head; what needs the body waits for it.
 */
const root = document.documentElement
/** Address of the box's script; only known while this one runs. */
const askScript = (document.currentScript as HTMLScriptElement | null)?.dataset.box
const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

function stored(): Theme {
  try {
    const value = localStorage.getItem('theme')
    return value === 'light' || value === 'dark' ? value : 'system'
  } catch {
    return 'system'
  }
}

function setTheme(theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', theme)
  } catch {
    // A browser that stores nothing still changes the page.
  }
}

let theme = stored()
if (theme !== 'system') root.dataset.theme = theme

addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]')
  const label = () => {
    if (button) button.textContent = `Theme: ${theme}`
  }
  if (button) {
    button.hidden = false
    label()
    button.addEventListener('click', () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
      setTheme(theme)
      label()
    })
  }

  const form = document.querySelector<HTMLElement>(
    '[data-ask], [data-paste], [data-tools], [data-check], [data-proxy], [data-watch]',
  )
  const input = form?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input:not([type="file"]), textarea')
  let asked = false
  const wake = () => {
    if (asked || !form || !askScript) return
    asked = true
    import(/* @vite-ignore */ askScript).then(({ start }: { start: (form: HTMLElement) => void }) => start(form))
  }
  input?.addEventListener('focus', wake, { once: true })
  form?.addEventListener('pointerenter', wake, { once: true })
  // A file dragged in from elsewhere comes without a focus.
  addEventListener('dragenter', wake, { once: true })
  if (form?.matches('[data-paste], [data-tools], [data-check], [data-proxy], [data-watch]')) wake()
  if (input && document.activeElement === input) wake()
  form?.querySelector('[data-ask-keys]')?.removeAttribute('hidden')

  addEventListener('keydown', (event) => {
    const at = event.target as HTMLElement
    const typing = at.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(at.tagName)
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (input) {
      input.focus()
      input.select()
    } else location.href = '/#q'
  })
  // Arriving by `/` from a page without a box.
  if (location.hash === '#q') input?.focus()

  markSection()
})

/** Shows in the contents which section is being read. */
function markSection(): void {
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((a) => [a.hash.slice(1), a]))
  if (links.size === 0) return
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue
        for (const [id, link] of links) {
          if (id === target.id) link.setAttribute('aria-current', 'true')
          else link.removeAttribute('aria-current')
        }
      }
    },
    { rootMargin: '0px 0px -75% 0px' },
  )
  for (const id of links.keys()) {
    const section = document.getElementById(id)
    if (section) seen.observe(section)
  }
}
