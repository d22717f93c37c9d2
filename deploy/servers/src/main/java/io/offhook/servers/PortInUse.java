package io.offhook.servers;

import io.offhook.servers.process.ServerFailed;

/** Another process uses a port of the server. */
public class PortInUse extends ServerFailed {
    private static final long serialVersionUID = 1L;

    PortInUse(String message) {
        super(message);
    }

    /** @param kind {@code Port} or {@code UDP port} */
    static String message(String kind, int port, ServerProgram program) {
        return "%s %d is in use, and %s needs it".formatted(kind, port, program.name());
    }
}
