package io.offhook.torture.installation;

import io.offhook.servers.Ports;

/**
 * Finds ports for servers that are restarted. They are below the range of ephemeral ports, so that no phone connection uses the port of
 * a stopped replica.
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
