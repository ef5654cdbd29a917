// npm runs a script through a shell and hands a signal to the shell alone, which dies and leaves its
// child running. So the child looks up: when its parent is gone, it ends as if it had been signalled.

const LOOK_EVERY = 500;

export function endWithParent() {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY);
  look.unref();
}
