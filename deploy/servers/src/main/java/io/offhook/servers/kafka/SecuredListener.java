package io.offhook.servers.kafka;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A listener of Kafka whose clients must show who they are.
 *
 * @param name for example {@code CLIENTS}
 * @param protocol {@code SSL} or {@code SASL_SSL}
 * @param own what the broker needs for it, without the prefix of the listener: {@code ssl.keystore.location}
 * @param broker settings of the broker itself, such as {@code authorizer.class.name}
 */
public record SecuredListener(
        String name, int port, String protocol, Map<String, String> own, Map<String, String> broker) {

    String address() {
        return "%s://127.0.0.1:%d".formatted(name, port);
    }

    String protocolOfName() {
        return name + ":" + protocol;
    }

    Map<String, String> settings() {
        var all = new TreeMap<>(broker);
        var prefix = "listener.name." + name.toLowerCase(Locale.ROOT) + ".";
        own.forEach((key, value) -> all.put(prefix + key, value));
        return all;
    }
}
