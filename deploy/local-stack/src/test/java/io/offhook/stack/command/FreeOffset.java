package io.offhook.stack.command;

import io.offhook.servers.Ports;
import io.offhook.stack.home.Port;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** An offset at which all ports of a stack are free. */
final class FreeOffset {

    private FreeOffset() {}

    /** Below the ports of outgoing connections, and above those that {@link Ports#free} gives to the tests of other modules. */
    static int find() {
        while (true) {
            int offset = ThreadLocalRandom.current().nextInt(16_000, 23_000);
            if (Arrays.stream(Port.values())
                    .map(port -> port.at(offset))
                    .allMatch(port -> Ports.isFree(port) && Ports.isUdpFree(port))) {
                return offset;
            }
        }
    }
}
