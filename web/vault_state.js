// How the vault stands, and why it could not do something.
import { Unreadable } from "./vault_memory.js";

/**
 * saved: "saved", "saving", "not_saved" (tried again by itself), "read_only" (commits are refused).
 * reason: "", "quota", "no_indexeddb", "aborted", "lost_connection", "taken_over", "other_window", "newer_version",
 * "damaged", "locked" (until reopen()), "no_memory"; "wiped" stands beside any `saved` until acceptLoss().
 * durable: the number of the last commit that is on the disk. pending: calls of commit() that are not.
 * @typedef {{saved: string, reason: string, durable: number, pending: number, persistent: boolean}} VaultState
 */

/** Work that is not durable; `message` is a reason. It stays in memory. */
export class VaultError extends Error {}

const reasons = { QuotaExceededError: "quota", VersionError: "newer_version", InvalidStateError: "lost_connection" };

/** @param {any} error */
export function reasonOf(error) {
  if (error instanceof Unreadable || error instanceof VaultError) return error.message;
  return reasons[/** @type {keyof typeof reasons} */ (error?.name)] ?? "aborted";
}
