package io.offhook.stack.service;

import java.util.ArrayList;
import java.util.List;

/**
 * JVM options for little memory: a heap that starts small, grows under load and shrinks afterwards. An idle service takes about
 * 260 MB.
 */
public final class ServiceMemory {
    private static final int COMPACT_HEADERS_SINCE = 25;
    private static final List<String> ALWAYS =
            List.of("-Xms32m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");

    private ServiceMemory() {}

    /** Options for the current JDK, which also runs the services. */
    static List<String> options() {
        var options = new ArrayList<>(ALWAYS);
        if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
            options.add("-XX:+UseCompactObjectHeaders");
        }
        return options;
    }
}
