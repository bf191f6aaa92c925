/** A line on a terminal that says how far a long work is; nothing elsewhere, and nothing in the first second. */
export function progressOf(total: number, what: string): { show: (done: number) => void; clear: () => void } {
  const terminal = process.stderr.isTTY ? process.stderr : undefined;
  const began = performance.now();
  return {
    show(done) {
      if (terminal && performance.now() - began > 1000) terminal.write(`\r${done} of ${total} ${what}`);
    },
    clear: () => void terminal?.write('\r\u001B[K'),
  };
}
