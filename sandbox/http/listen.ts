import { createServer, type RequestListener, type Server } from 'node:http';

export type Listening = { readonly port: number; readonly close: () => Promise<void> };

/**
 * Listens on both loopback addresses, as `localhost` means either. Port 0 takes any free port. A
 * port in use rejects with a sentence for people.
 */
export async function listenOnLoopback(port: number, handle: RequestListener): Promise<Listening> {
  const first = createServer(handle);
  await listen(first, port, '127.0.0.1');
  const address = first.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  const second = createServer(handle);
  const servers = [first, second];
  try {
    await listen(second, taken, '::1');
  } catch (error) {
    // Without IPv6 one address is enough; if someone else has the port there, half would be worse.
    servers.pop();
    if (error instanceof PortInUse) {
      await closeServer(first);
      if (port === 0) return listenOnLoopback(0, handle);
      throw error;
    }
  }
  return {
    port: taken,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

class PortInUse extends Error {
  override readonly name = 'PortInUse';
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EADDRINUSE') {
        reject(cause);
        return;
      }
      const message = `Port ${port} is in use. Stop the program that listens there, or choose another port.`;
      reject(new PortInUse(message, { cause }));
    });
    server.listen(port, host, () => {
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
