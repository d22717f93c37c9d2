package io.offhook.torture.installation;

import io.offhook.servers.Ports;

/**
 * Finds ports for servers that are restarted. They are below the range of ephemeral ports: else a phone's connection could hold the port
 * of a replica that is down.
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
