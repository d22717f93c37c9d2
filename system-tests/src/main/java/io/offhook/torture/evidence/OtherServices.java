package io.offhook.torture.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The evidence of the services beside activation; empty if they do not run.
 *
 * @param stores what each stored and published
 * @param audit the audit chain of each, by its name
 * @param shown the phones that each service shows, by its name
 * @param timeline ids of the events that the console knows
 * @param deniedDevices MACs whose denial the TVS service acknowledged
 */
public record OtherServices(
        List<ServiceStore> stores,
        Map<String, AuditTrail> audit,
        Map<String, List<ShownPhone>> shown,
        Set<UUID> timeline,
        List<String> deniedDevices) {

    public static OtherServices none() {
        return new OtherServices(List.of(), Map.of(), Map.of(), Set.of(), List.of());
    }

    public boolean isEmpty() {
        return stores.isEmpty();
    }

    /** What one service stored; empty if it does not run. */
    public List<StoredEvent> stored(String service) {
        return stores.stream()
                .filter(each -> each.service().equals(service))
                .flatMap(each -> each.stored().stream())
                .toList();
    }
}
