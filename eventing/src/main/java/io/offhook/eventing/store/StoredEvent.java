package io.offhook.eventing.store;

import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import java.nio.charset.StandardCharsets;

/** An event as its row has it. */
public record StoredEvent(String streamId, long version, String type, String data, String metadata) {

    public <E extends Event> Recorded<E> recorded(Topic topic, Class<E> kind) {
        var event = EventCodec.read(topic, type, data.getBytes(StandardCharsets.UTF_8));
        return new Recorded<>(streamId, version, kind.cast(event), EventCodec.readMetadata(metadata));
    }
}
