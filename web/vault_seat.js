// Which window writes. There is one seat per vault, and this is only politeness: it spares people wasted work. What
// really keeps a second writer out is the log itself (src/store/page_log.hpp).

const answerMs = 150;
const yieldMs = 1500;

export class VaultSeat {
  /** Another window wants to write: finish what is under way. @returns {Promise<void>} */
  onAsked = async () => {};
  /** Somebody took the seat without asking. */
  onStolen = () => {};
  /** Whoever has the seat has written. */
  onNews = () => {};

  #self = crypto.getRandomValues(new Uint32Array(2)).join("-");
  #taken = false;
  /** @type {(() => void) | undefined} */
  #releaseLock;
  /** @type {BroadcastChannel | undefined} */
  #channel;
  /** @type {Map<string, () => void>} */
  #waiting = new Map();

  /** @param {string} name */
  constructor(name) {
    this.name = `vault ${name}`;
    if (typeof BroadcastChannel === "undefined") return;
    this.#channel = new BroadcastChannel(this.name);
    this.#channel.onmessage = ({ data }) => this.#hear(data);
  }

  /** Takes the seat if it is free. @returns {Promise<boolean>} */
  async take() {
    this.#taken = navigator.locks ? await this.#lock({ ifAvailable: true }) : !(await this.#ask("who", answerMs));
    return this.#taken;
  }

  /** Asks whoever has the seat to leave it, and takes it in any case. */
  async takeOver() {
    await this.#ask("leave", yieldMs);
    if (navigator.locks) await this.#lock({ steal: true });
    this.#taken = true;
  }

  /** Tells the others that there is something to read. */
  tell() {
    this.#channel?.postMessage({ news: true });
  }

  leave() {
    this.#taken = false;
    this.#releaseLock?.();
    this.#releaseLock = undefined;
  }

  close() {
    this.leave();
    this.#channel?.close();
  }

  /**
   * @param {LockOptions} options
   * @returns {Promise<boolean>}
   */
  #lock(options) {
    return new Promise((resolve) => {
      const held = navigator.locks.request(this.name, options, (lock) => {
        resolve(lock !== null);
        if (lock) return new Promise((release) => (this.#releaseLock = () => release(undefined)));
      });
      held.catch(() => this.#lose());
    });
  }

  #lose() {
    if (!this.#taken) return;
    this.#taken = false;
    this.#releaseLock = undefined;
    this.onStolen();
  }

  /**
   * @param {string} question
   * @param {number} patienceMs
   * @returns {Promise<boolean>} somebody answered
   */
  #ask(question, patienceMs) {
    if (!this.#channel) return Promise.resolve(false);
    return new Promise((resolve) => {
      const id = `${this.#self} ${question}`;
      const finish = (/** @type {boolean} */ answered) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(answered);
      };
      const timer = setTimeout(() => finish(false), patienceMs);
      this.#waiting.set(id, () => finish(true));
      this.#channel?.postMessage({ question, id });
    });
  }

  /** @param {{question?: string, answer?: string, news?: boolean, id: string}} message */
  async #hear({ question, answer, news, id }) {
    if (news) this.onNews();
    if (answer) this.#waiting.get(id)?.();
    if (!question || !this.#taken) return;
    if (question === "leave") {
      await this.onAsked();
      this.leave();
    }
    this.#channel?.postMessage({ answer: question, id });
  }
}
