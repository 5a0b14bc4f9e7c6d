import type { Incident } from '@statute/traffic'

/** Which incidents have ended since somebody was told last. */
export class IncidentNews {
  readonly #ended = new Set<string>()

  /** These are old news: they ended before anybody listened. */
  forget(incidents: readonly Incident[]): void {
    for (const incident of incidents) if (incident.to !== null) this.#ended.add(keyOf(incident))
  }

  since(incidents: readonly Incident[]): { readonly open: readonly Incident[]; readonly ended: readonly Incident[] } {
    const open = incidents.filter(({ to }) => to === null)
    const ended = incidents.filter((incident) => incident.to !== null && !this.#ended.has(keyOf(incident)))
    this.forget(ended)
    return { open, ended }
  }
}

function keyOf({ kind, status, route, client, from }: Incident): string {
  return `${kind} ${status} ${route} ${client} ${from}`
}
