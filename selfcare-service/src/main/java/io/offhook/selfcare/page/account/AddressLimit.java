package io.offhook.selfcare.page.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.offhook.listener.CallerAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/** How often one address may say in an hour that a password is forgotten. A replica counts for itself. */
final class AddressLimit {

    static final int AN_HOUR = 20;
    private static final int MAX_ENTRIES = 50_000;

    private final Cache<String, Integer> asked = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfter(Expiry.<String, Integer>creating((address, count) -> Duration.ofHours(1)))
            .build();

    /** Counts the request. */
    boolean isOver(String address) {
        return asked.asMap().merge(address, 1, Integer::sum) > AN_HOUR;
    }

    static String address(RoutingContext context) {
        var remote = context.request().remoteAddress();
        try {
            return remote == null ? "" : CallerAddress.of(InetAddress.getByName(remote.hostAddress()));
        } catch (UnknownHostException notAnAddress) {
            return "";
        }
    }
}
