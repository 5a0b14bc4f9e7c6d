import type { Plan, Scanner } from '@statute/traffic'
import { OpenFile, type Piece, scanPiece } from './pieces.ts'

const samples = 16
const sampleSize = 1 << 18

/**
 * Learns routes from a few places of all files before several threads read them. A path that one thread has seen
 * answered, and another only refused, would else be counted apart.
 */
export function prime(scanner: Scanner, pieces: readonly Piece[], plans: readonly Plan[]): void {
  const open = new OpenFile()
  const step = Math.max(1, pieces.length / samples)
  try {
    for (let at = 0; at < pieces.length; at += step) {
      const piece = pieces[Math.floor(at)] as Piece
      scanner.begin(piece.path, plans[piece.plan] as Plan)
      scanPiece(scanner, { ...piece, to: Math.min(piece.to, piece.from + sampleSize) }, open)
    }
  } finally {
    open.close()
  }
  // It will all be read again.
  scanner.take()
}
