import { conformance } from '../conformance.ts'
import { subject } from './node.ts'

conformance(subject)
