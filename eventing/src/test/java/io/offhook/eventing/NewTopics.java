package io.offhook.eventing;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/** Topics of this broker, with one replica. */
public record NewTopics(Map<String, Object> broker) {

    /**
     * Returns when the leaders of all partitions answer. A broker that does not lead yet refuses the first batch of a producer and may take
     * its second one, after which it refuses the first for ever as out of order.
     */
    public void create(String name, int partitions) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(new HashMap<>(broker))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        awaitLeaders(name, partitions);
    }

    private void awaitLeaders(String name, int partitions) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(new HashMap<>(broker))) {
            admin.listOffsets(IntStream.range(0, partitions)
                            .mapToObj(each -> new TopicPartition(name, each))
                            .collect(toMap(each -> each, any -> OffsetSpec.latest())))
                    .all()
                    .get();
        }
    }
}
