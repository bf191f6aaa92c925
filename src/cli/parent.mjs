/**
 * Ends this process, as SIGTERM would, once the one that started it is gone. The shell that npm
 * starts in between dies of a signal without passing it on, and nobody else would stop a server.
 */
export function endWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}
