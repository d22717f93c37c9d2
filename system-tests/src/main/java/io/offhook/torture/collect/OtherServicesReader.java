package io.offhook.torture.collect;

import io.offhook.stack.service.Service;
import io.offhook.torture.check.DigitSearch;
import io.offhook.torture.evidence.AuditTrail;
import io.offhook.torture.evidence.DeadLetter;
import io.offhook.torture.evidence.OtherServices;
import io.offhook.torture.evidence.ServiceStore;
import io.offhook.torture.evidence.ShownPhone;
import io.offhook.torture.evidence.StoredEvent;
import io.offhook.torture.installation.Installation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the stores and the read models of the services beside activation. */
record OtherServicesReader(Installation installation, DigitSearch search, List<String> leaks) {

    private static final Map<Service, String> PHONES = Map.of(
            Service.PROVISIONING,
            "select id, device_name, null as code_status from phone_view",
            Service.SELFCARE,
            "select phone_id as id, device_name, status as code_status from my_phone left join my_code using (phone_id)",
            Service.CONSOLE,
            "select phone_id as id, device_name, code_state as code_status from phone where removed_at is null");

    OtherServices read(ServiceTopics topics, List<String> deniedDevices) throws SQLException {
        var stores = new ArrayList<ServiceStore>();
        var audit = new TreeMap<String, AuditTrail>();
        var shown = new TreeMap<String, List<ShownPhone>>();
        for (var service : installation.services()) {
            if (service != Service.ACTIVATION) {
                stores.add(new ServiceStore(service.lowerName(), stored(service), topics.finish(service)));
                audit.put(service.lowerName(), audit(service));
            }
            if (PHONES.containsKey(service)) {
                shown.put(service.lowerName(), phones(service));
            }
        }
        var timeline = installation.services().contains(Service.CONSOLE) ? timeline() : Set.<UUID>of();
        return new OtherServices(stores, audit, shown, timeline, deniedDevices);
    }

    List<DeadLetter> parked() throws SQLException {
        var records = new ArrayList<DeadLetter>();
        for (var service : installation.services()) {
            if (service != Service.ACTIVATION) {
                try (var connection = installation.database(service)) {
                    records.addAll(DeadLetters.parked(connection));
                }
            }
        }
        return records;
    }

    private List<StoredEvent> stored(Service service) throws SQLException {
        try (var connection = installation.database(service)) {
            return EventTable.read(connection, search, leaks);
        }
    }

    private AuditTrail audit(Service service) throws SQLException {
        try (var connection = installation.database(service)) {
            return AuditTopic.read(connection, installation.kafka().bootstrap(), service.lowerName());
        }
    }

    private List<ShownPhone> phones(Service service) throws SQLException {
        var phones = new ArrayList<ShownPhone>();
        try (var connection = installation.database(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(PHONES.get(service))) {
            while (rows.next()) {
                phones.add(new ShownPhone(
                        rows.getObject("id", UUID.class),
                        String.valueOf(rows.getString("device_name")),
                        rows.getString("code_status")));
            }
        }
        return phones;
    }

    private Set<UUID> timeline() throws SQLException {
        var ids = new HashSet<UUID>();
        try (var connection = installation.database(Service.CONSOLE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select event_id from timeline")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
