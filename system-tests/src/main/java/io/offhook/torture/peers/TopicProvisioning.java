package io.offhook.torture.peers;

import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.torture.evidence.ProvisionedPhone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Publishes {@code PhoneProvisioned} as the provisioning service does, for runs without it. */
public final class TopicProvisioning implements Provisioning {

    private final EventPublisher publisher;
    private final SplittableRandom random;
    private final AcknowledgedPhones acknowledged = new AcknowledgedPhones();

    public TopicProvisioning(EventPublisher publisher, long seed) {
        this.publisher = publisher;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public Map<UUID, NewPhone> provision(List<NewPhone> phones) {
        var byId = new HashMap<UUID, NewPhone>();
        for (var phone : phones) {
            var id = new UUID(random.nextLong(), random.nextLong());
            byId.put(id, phone);
            var event = new PhoneProvisioned(
                    id, phone.name(), phone.model(), phone.mac(), "torture", List.of(), null, "Default", true);
            acknowledged.add(
                    new ProvisionedPhone(id, phone.mac()), publisher.publish(Topic.PHONE, id.toString(), 1, event));
        }
        return byId;
    }

    /** The producer repeats by itself. */
    @Override
    public int unknown() {
        return 0;
    }

    @Override
    public void finish() {
        publisher.flush();
    }

    @Override
    public List<ProvisionedPhone> provisioned() {
        return acknowledged.phones();
    }

    @Override
    public List<String> failures() {
        return acknowledged.failures();
    }
}
