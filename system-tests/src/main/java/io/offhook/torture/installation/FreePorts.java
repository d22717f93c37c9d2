package io.offhook.torture.installation;

import io.offhook.servers.Ports;

/**
 * Ports for servers that are restarted again and again. They lie below the range from which the system takes ports for outgoing
 * connections: else a phone could sit on the port of a replica that is down.
 */
final class FreePorts {

    private static final int LOWEST = 23_100;
    private static final int HIGHEST = 32_000;

    private int next = LOWEST + (int) (ProcessHandle.current().pid() % 200) * 20;

    int take() {
        while (next < HIGHEST) {
            int port = next++;
            if (Ports.isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }
}
