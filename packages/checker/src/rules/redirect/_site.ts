/**
 * Whether two hosts certainly belong to different registrable domains. Without the Public Suffix List: two names that
 * share their last two labels may still be strangers (`a.co.uk`, `b.co.uk`), so false means that nobody knows.
 */
export function areStrangers(one: string, other: string): boolean {
  return one !== other && lastLabels(one) !== lastLabels(other)
}

function lastLabels(host: string): string {
  return /^[\d.]+$|^\[/.test(host) ? host : host.split('.').slice(-2).join('.')
}
