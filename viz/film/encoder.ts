// From drawn pictures to a file. Where the browser has an encoder every picture is encoded when it is drawn, so
// that a slow machine takes longer and drops nothing; where it has only a recorder, pictures are shown to it at
// the pace of the clock.

import type { VideoCodec } from 'mediabunny';
import { BlobFile } from './blob-file.ts';
import { FPS } from './timing.ts';

export interface Encoder {
  /** The canvas holds picture number `index`. */
  add(index: number): Promise<void>;
  finish(): Promise<Blob>;
  /** Ends it; nothing is left. */
  cancel(): Promise<void>;
  /** Of the file's name, with its dot. */
  readonly ending: string;
}

export interface EncoderOptions {
  readonly canvas: HTMLCanvasElement;
  /** Bits a second. */
  readonly bitrate: number;
}

export type Means = 'encoder' | 'recorder' | 'none';

/** Open formats first; the last one is what some browsers alone can make. */
const CODECS: readonly VideoCodec[] = ['vp9', 'vp8', 'av1', 'avc'];
const RECORDED = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm', 'video/mp4'];
const KEY_FRAME_SECONDS = 2;
const CHUNK = 4 * 2 ** 20;

/** What this browser can make a film with. */
export function means(): Means {
  if (typeof VideoEncoder === 'function' && typeof VideoFrame === 'function') return 'encoder';
  const recorded = typeof MediaRecorder === 'function' && recordedType() !== undefined;
  return recorded && 'captureStream' in HTMLCanvasElement.prototype ? 'recorder' : 'none';
}

const recordedType = () => RECORDED.find((type) => MediaRecorder.isTypeSupported(type));

/** Rejects when there are no means, or none for a picture of this size. */
export async function startEncoder(options: EncoderOptions): Promise<Encoder> {
  if (means() === 'encoder') {
    const encoder = await encoding(options);
    if (encoder) return encoder;
  }
  return recording(options);
}

async function encoding({ canvas, bitrate }: EncoderOptions): Promise<Encoder | null> {
  const { CanvasSource, getFirstEncodableVideoCodec, Mp4OutputFormat, Output, Quality, ...media } =
    await import('mediabunny');
  const { width, height } = canvas;
  const quality = new Quality({ bitrate });
  const codec = await getFirstEncodableVideoCodec([...CODECS], { width, height, quality });
  if (codec === null) return null;
  const file = new BlobFile();
  const writable = new WritableStream<{ data: Uint8Array<ArrayBuffer>; position: number }>({
    write: ({ data, position }) => file.write(position, data),
  });
  const format = codec === 'avc' ? new Mp4OutputFormat() : new media.WebMOutputFormat();
  const target = new media.StreamTarget(writable, { chunked: true, chunkSize: CHUNK });
  const output = new Output({ format, target });
  const source = new CanvasSource(canvas, { codec, quality, keyFrameInterval: KEY_FRAME_SECONDS });
  output.addVideoTrack(source, { frameRate: FPS });
  await output.start();
  return {
    ending: format.fileExtension,
    add: (index) => source.add(index / FPS, 1 / FPS),
    async finish() {
      await output.finalize();
      return file.blob(format.mimeType);
    },
    cancel: () => output.cancel(),
  };
}

function recording({ canvas, bitrate }: EncoderOptions): Promise<Encoder> {
  const type = typeof MediaRecorder === 'function' ? recordedType() : undefined;
  if (type === undefined) return Promise.reject(new Error('this browser has no recorder.'));
  const stream = canvas.captureStream(FPS);
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: bitrate });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const ended = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => resolve(), { once: true });
  });
  const stop = async () => {
    if (recorder.state !== 'inactive') recorder.stop();
    await ended;
    for (const track of stream.getTracks()) track.stop();
  };
  let began = 0;
  return Promise.resolve({
    ending: type.startsWith('video/mp4') ? '.mp4' : '.webm',
    async add(index) {
      if (began === 0) {
        began = performance.now();
        recorder.start(1000);
      }
      const due = began + ((index + 1) * 1000) / FPS - performance.now();
      if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
    },
    async finish() {
      await stop();
      return new Blob(parts, { type: type.split(';')[0] });
    },
    async cancel() {
      if (began > 0) await stop();
      parts.length = 0;
    },
  });
}
