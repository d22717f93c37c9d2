package io.offhook.eventing.broker;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.TopicConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long brokers may keep what an erased person was called, and how long they must keep the tombstone that says that the person is
 * erased: a service that was away for longer never hears of it.
 */
@ApplicationScoped
public class PersonalTopics {

    private final Duration maxCompactionLag;
    private final Duration tombstonesKept;

    PersonalTopics(
            @ConfigProperty(name = "offhook.topics.persons.max-compaction-lag") Duration maxCompactionLag,
            @ConfigProperty(name = "offhook.topics.persons.tombstones-kept") Duration tombstonesKept) {
        this.maxCompactionLag = maxCompactionLag;
        this.tombstonesKept = tombstonesKept;
    }

    /** What the contract has otherwise. */
    List<String> differences(Config settings) {
        var found = new ArrayList<String>();
        var lag = value(settings, TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG);
        if (lag > maxCompactionLag.toMillis()) {
            found.add(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG + "=" + lag + " instead of at most "
                    + maxCompactionLag.toMillis());
        }
        var kept = value(settings, TopicConfig.DELETE_RETENTION_MS_CONFIG);
        if (kept < tombstonesKept.toMillis()) {
            found.add(TopicConfig.DELETE_RETENTION_MS_CONFIG + "=" + kept + " instead of at least "
                    + tombstonesKept.toMillis());
        }
        return found;
    }

    private static long value(Config settings, String key) {
        var entry = settings.get(key);
        return entry == null || entry.value() == null ? 0 : Long.parseLong(entry.value());
    }
}
