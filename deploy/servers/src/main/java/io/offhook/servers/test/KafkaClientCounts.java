package io.offhook.servers.test;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the Kafka clients of this process count. */
public final class KafkaClientCounts {

    private KafkaClientCounts() {}

    /** Requests of all producers. */
    public static double producerRequests() throws JMException {
        return sum("kafka.producer:type=producer-metrics,*", "request-total");
    }

    /** Commits of offsets of all consumers. */
    public static double offsetCommits() throws JMException {
        return sum("kafka.consumer:type=consumer-coordinator-metrics,*", "commit-total");
    }

    private static double sum(String beans, String attribute) throws JMException {
        double all = 0;
        var server = ManagementFactory.getPlatformMBeanServer();
        for (var name : server.queryNames(new ObjectName(beans), null)) {
            all += ((Number) server.getAttribute(name, attribute)).doubleValue();
        }
        return all;
    }
}
