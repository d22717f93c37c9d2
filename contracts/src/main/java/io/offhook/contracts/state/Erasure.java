package io.offhook.contracts.state;

import io.offhook.contracts.Event;
import java.util.List;

/**
 * A service has deleted what it kept about a person, and looked for what is left. A tombstone on the user topic asked for it. Key: {@code
 * <service>/<user id>}.
 *
 * @param service its name, for example {@code selfcare}
 * @param stores every store in which it keeps data of persons, also those that had none of this one
 */
public record Erasure(String userId, String service, List<ErasedStore> stores) implements Event {
    public Erasure {
        stores = List.copyOf(stores);
    }
}
