package io.offhook.stack.service;

import java.util.ArrayList;
import java.util.List;

/**
 * What keeps four services small side by side: a heap that starts small, grows when there is work and shrinks after it.
 * Idle, a service takes about 260 MB.
 */
public final class ServiceMemory {
    private static final int COMPACT_HEADERS_SINCE = 25;
    private static final List<String> ALWAYS =
            List.of("-Xms32m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");

    private ServiceMemory() {}

    /** For the JDK that runs this, which is the one that runs the services. */
    static List<String> options() {
        var options = new ArrayList<>(ALWAYS);
        if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
            options.add("-XX:+UseCompactObjectHeaders");
        }
        return options;
    }
}
