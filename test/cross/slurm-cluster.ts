// A Slurm of one machine in a temporary folder, with ports and a munge key of its own; it ends with the test.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram } from '../run/browsers.mjs';

export interface Cluster {
  /** For programs that are to talk to it. */
  readonly env: Record<string, string>;
  run(program: string, ...args: string[]): string;
  stop(): Promise<void>;
}

/** munged must not run as root, and only root may start daemons for others. */
export function canRunSlurm(): boolean {
  const programs = ['sbatch', 'slurmctld', 'slurmd', 'munged'];
  return process.getuid?.() === 0 && programs.every((name) => find(name) !== null);
}

function find(name: string): string | null {
  const elsewhere = [`/usr/sbin/${name}`, `/sbin/${name}`];
  const isThere = (path: string): boolean => spawnSync('test', ['-x', path]).status === 0;
  return findProgram(name) ?? elsewhere.find(isThere) ?? null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

export async function startCluster(cpus: number): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'thaw-slurm-'));
  chmodSync(folder, 0o755);
  const at = (...path: string[]): string => join(folder, ...path);
  const munge = startMunge(at('munge'));
  for (const name of ['state', 'spool']) mkdirSync(at(name));
  const [controller, node] = [await freePort(), await freePort()];
  const host = hostname().split('.')[0];
  const conf = at('slurm.conf');
  writeFileSync(
    conf,
    `ClusterName=thaw
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${munge.socket}
CredType=cred/munge
SlurmctldPort=${controller}
SlurmdPort=${node}
StateSaveLocation=${at('state')}
SlurmdSpoolDir=${at('spool')}
SlurmctldPidFile=${at('slurmctld.pid')}
SlurmdPidFile=${at('slurmd.pid')}
SlurmctldLogFile=${at('slurmctld.log')}
SlurmdLogFile=${at('slurmd.log')}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
ReturnToService=2
SchedulerParameters=batch_sched_delay=0,sched_interval=1
NodeName=${host} NodeAddr=127.0.0.1 CPUs=${cpus} RealMemory=1000
PartitionName=main Nodes=${host} Default=YES State=UP
`,
  );
  const env = { SLURM_CONF: conf };
  const run = (program: string, ...args: string[]): string => {
    const options = { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 30_000 } as const;
    const { status, stdout, stderr } = spawnSync(find(program) ?? program, args, options);
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`);
    return stdout;
  };
  const stop = async (): Promise<void> => {
    try {
      run('scontrol', 'shutdown');
      await sleep(2000);
    } finally {
      for (const name of ['slurmctld.pid', 'slurmd.pid']) end(at(name));
      munge.stop();
      // munged takes a moment to end, and leaves files meanwhile.
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  };
  try {
    run('slurmctld', '-f', conf);
    await sleep(2000);
    run('slurmd', '-f', conf);
    for (let wait = 0; !run('sinfo', '-h', '-o', '%t').includes('idle'); wait++) {
      if (wait > 60) throw new Error(`no idle node: ${readFileSync(at('slurmctld.log'), 'utf8')}`);
      await sleep(500);
    }
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
  return { env, run, stop };
}

/** munged with a key and a socket of its own, so that one that runs already is left alone. */
function startMunge(folder: string): { socket: string; stop: () => void } {
  mkdirSync(folder);
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('key'), randomBytes(128), { mode: 0o600 });
  const id = (flag: string): number =>
    Number(spawnSync('id', [flag, 'munge'], { encoding: 'utf8' }).stdout);
  for (const path of [at('key'), folder]) chownSync(path, id('-u'), id('-g'));
  const words = [`--key-file=${at('key')}`, `--socket=${at('socket')}`];
  const files = [`--pid-file=${at('pid')}`, `--log-file=${at('log')}`, `--seed-file=${at('seed')}`];
  const options = { uid: id('-u'), gid: id('-g'), encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(find('munged') ?? '', [...words, ...files], options);
  if (status !== 0) throw new Error(`munged ended with ${status}: ${stderr}`);
  return { socket: at('socket'), stop: () => end(at('pid')) };
}

function end(pidFile: string): void {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')));
  } catch {
    // It has ended by itself.
  }
}
