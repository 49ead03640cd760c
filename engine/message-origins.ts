/** The origins of messages on their way, first in, first out, as the mailbox holds the messages. */
export class MessageOrigins {
  private readonly origins: number[] = [];
  private head = 0;
  private tail = 0;

  put(origin: number): void {
    this.origins[this.tail++] = origin;
  }

  take(): number {
    const origin = this.origins[this.head++]!;
    // The mailbox is empty before time goes on, so that this begins anew over and over.
    if (this.head === this.tail) {
      this.head = 0;
      this.tail = 0;
    }
    return origin;
  }
}
