package io.offhook.stack.service;

import java.util.ArrayList;
import java.util.List;

/**
 * JVM options for little memory: a heap that starts small, grows under load and shrinks afterwards. An idle service takes 240 to
 * 285 MB.
 */
public final class ServiceMemory {
    private static final int SINCE = 25;

    /** Compilers and the start leave about 20 MB in malloc that nothing uses. */
    private static final List<String> SINCE_25 =
            List.of("-XX:+UseCompactObjectHeaders", "-XX:TrimNativeHeapInterval=60000");

    private static final List<String> ALWAYS =
            List.of("-Xms32m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");

    private ServiceMemory() {}

    /** Options for the current JDK, which also runs the services. */
    static List<String> options() {
        var options = new ArrayList<>(ALWAYS);
        if (Runtime.version().feature() >= SINCE) {
            options.addAll(SINCE_25);
        }
        return options;
    }
}
