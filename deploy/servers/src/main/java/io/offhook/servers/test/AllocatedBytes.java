package io.offhook.servers.test;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Bytes that this process allocates on its heap while something runs, as the JVM counts them. */
public final class AllocatedBytes {

    private AllocatedBytes() {}

    /** Of all threads, those that have ended too. */
    public static long during(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getTotalThreadAllocatedBytes();
        work.run();
        return threads.getTotalThreadAllocatedBytes() - before;
    }
}
