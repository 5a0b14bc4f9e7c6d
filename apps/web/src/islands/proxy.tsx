/** The page of live traffic: asks its own address once a second while somebody looks. */
import { render } from 'preact'
import { ProxyFindings, type Through } from '../pages/proxy.tsx'

const pause = 1000

export function startLive(part: HTMLElement): void {
  part.textContent = ''
  let shown = ''
  const look = async () => {
    if (document.visibilityState === 'visible') {
      try {
        const text = await (await fetch('/proxy', { headers: { accept: 'application/json' } })).text()
        if (text !== shown) render(<ProxyFindings report={(JSON.parse(text) as Through).report} />, part)
        shown = text
      } catch {
        // The workbench was stopped: what is shown stays.
      }
    }
    setTimeout(look, pause)
  }
  look()
}
