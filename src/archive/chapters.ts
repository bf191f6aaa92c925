/** The seconds in a duration or a place in a video, as written: `12:30`, `1:02:33`. */
export function secondsOf(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
