// The proxy of every browser here: requests to hosts that a test names reach a port of this machine, and all others end here,
// so that nothing leaves it. Connections to 127.0.0.1 do not come this way.

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

export class Gateway {
  readonly port: number;
  /** Hosts that were asked for and are not known. */
  readonly refused: string[];
  readonly #server: Server;
  readonly #sockets: ReadonlySet<Socket>;

  private constructor(server: Server, sockets: ReadonlySet<Socket>, refused: string[]) {
    this.port = (server.address() as AddressInfo).port;
    this.refused = refused;
    this.#server = server;
    this.#sockets = sockets;
  }

  static async start(route: (host: string) => number | null): Promise<Gateway> {
    const refused: string[] = [];
    const sockets = new Set<Socket>();
    const keep = (socket: Socket) => {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.once("close", () => sockets.delete(socket));
    };
    const server = createServer((request, response) => {
      refused.push(URL.parse(request.url ?? "")?.host ?? "");
      response.writeHead(502).end();
    });
    server.on("connection", keep);
    server.on("connect", (request, client: Socket) => {
      const host = (request.url ?? "").replace(/:\d+$/, "");
      const port = route(host);
      if (port === null) {
        refused.push(host);
        client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
        return;
      }
      const target = connect(port, "127.0.0.1", () => {
        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        client.pipe(target).pipe(client);
      });
      keep(target);
      // Where one side breaks off, the other is told.
      client.once("close", () => target.destroy());
      target.once("close", () => client.destroy());
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new Gateway(server, sockets, refused);
  }

  stop(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }
}
