package io.offhook.torture.installation;

import io.offhook.contracts.topic.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics of the contracts, with partitions for two replicas. */
final class TopicSetup {

    private static final int PARTITIONS = 4;
    private static final long SECONDS = 30;

    private TopicSetup() {}

    static void create(String bootstrap, int copies) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            admin.createTopics(Arrays.stream(Topic.values())
                            .map(topic -> new NewTopic(topic.topicName(), PARTITIONS, (short) copies))
                            .toList())
                    .all()
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Cannot create the topics", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating the topics", interrupted);
        }
    }
}
