package io.offhook.eventing.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that a service keeps about a person.
 *
 * @param data lists by name; a list that is empty says that nothing is kept
 * @param cutOff names of the lists that are longer than what is handed out
 */
public record PersonalExport(
        String service, String userId, Instant exportedAt, Map<String, List<Object>> data, List<String> cutOff) {

    /** Not for logs: it is personal. */
    @Override
    public String toString() {
        return "PersonalExport[" + userId + "]";
    }
}
