import { conformance } from '../conformance.ts'
import { subject } from './fetch.ts'

conformance(subject)
