package io.offhook.system;

import io.offhook.servers.Ports;
import io.offhook.stack.home.Port;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** The option {@code --port-offset} of a stack that meets no other one. */
final class PortOffset {

    private PortOffset() {}

    /** An offset with which every port of the stack is free. */
    static String free() {
        return ThreadLocalRandom.current()
                .ints(16_000, 22_000)
                .filter(offset -> Arrays.stream(Port.values())
                        .map(port -> port.at(offset))
                        .allMatch(port -> Ports.isFree(port) && Ports.isUdpFree(port)))
                .mapToObj(String::valueOf)
                .findFirst()
                .orElseThrow();
    }
}
