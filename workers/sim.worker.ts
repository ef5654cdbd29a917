// The engine's own thread in the browser: the service, the port of what is asked again and again, its heart, and
// nothing else.
import { expose } from 'comlink';
import { holdHeart } from './heart.ts';
import { createSimApi } from './sim-api.ts';
import { serveStream } from './stream.ts';
import { withTransfers } from './transfers.ts';

const service = createSimApi();
const openStream = (port: MessagePort) => serveStream(service, port);

expose({ ...withTransfers(service), openStream, holdHeart });
