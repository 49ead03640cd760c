/** A row of numbers from 0 to 3, four to the byte: of every account and every customer there are many millions. */
export class TwoBits {
  private bytes: Uint8Array;

  constructor(length: number) {
    this.bytes = new Uint8Array(Math.ceil(length / 4));
  }

  copy(): TwoBits {
    const copy = new TwoBits(0);
    copy.bytes = this.bytes.slice();
    return copy;
  }

  get(position: number): number {
    return (this.bytes[Math.floor(position / 4)]! >> (2 * (position % 4))) & 3;
  }

  set(position: number, value: number): void {
    const at = Math.floor(position / 4);
    const shift = 2 * (position % 4);
    this.bytes[at] = (this.bytes[at]! & ~(3 << shift)) | (value << shift);
  }
}
