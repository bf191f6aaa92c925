/** Contrast that text needs on its ground (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;

/**
 * A colour that can be read as text on a ground: itself, mixed with black on a light ground and with
 * white on a dark one, as far as needed.
 *
 * @param ground such as `#fcfbf8`
 * @param colour such as `#0b6e6e`, or short, `#0bd`
 */
export function readableOn(ground: string, colour: string): string {
  const parts = partsOf(colour);
  const behind = luminance(partsOf(ground));
  const towards = behind > 0.5 ? 0 : 255;
  for (let share = 1; share > 0; share -= 0.05) {
    const mixed = parts.map((part) => Math.round(part * share + towards * (1 - share)));
    if (contrast(luminance(mixed), behind) >= ENOUGH) return hex(mixed);
  }
  return hex([towards, towards, towards]);
}

/** Red, green and blue, from 0 to 255. */
function partsOf(colour: string): number[] {
  const long = colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour;
  return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16));
}

function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(parts: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
