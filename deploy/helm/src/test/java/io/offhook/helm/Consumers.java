package io.offhook.helm;

import io.offhook.contracts.topic.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The consumers that a service's {@code application.properties} names. */
final class Consumers {

    private static final String CHANNEL = "mp.messaging.incoming.";

    private Consumers() {}

    record Consumer(String group, String topic) {
        String deadLetters() {
            return topic + "." + group.replaceFirst("^offhook-", "") + ".dlq";
        }
    }

    static List<Consumer> of(String service) {
        var settings = ServiceDefaults.of(service);
        return settings.stringPropertyNames().stream()
                .filter(key -> key.startsWith(CHANNEL) && key.endsWith(".group.id"))
                .flatMap(key -> consumers(settings, key))
                .toList();
    }

    /** What a report of an erasure looks into: users, and the dead letters of users of all their consumers. */
    static List<String> ofErasureReports() {
        var users = Arrays.stream(Topic.values())
                .filter(Topic::hasPersonalData)
                .map(Topic::topicName)
                .toList();
        var deadLetters = Stream.of("provisioning", "activation", "tvs", "selfcare", "console")
                .flatMap(service -> of(service).stream())
                .filter(consumer -> users.contains(consumer.topic()))
                .map(Consumer::deadLetters);
        return Stream.concat(users.stream(), deadLetters).toList();
    }

    private static Stream<Consumer> consumers(Properties settings, String groupKey) {
        var channel = groupKey.substring(0, groupKey.length() - "group.id".length());
        var topics = settings.getProperty(channel + "topic", settings.getProperty(channel + "topics", ""));
        return Arrays.stream(topics.split(","))
                .map(topic -> topic.strip().replaceFirst("^\\$\\{[^}]*}", ""))
                .map(topic -> new Consumer(settings.getProperty(groupKey), topic));
    }
}
