package io.offhook.activation.story;

import io.quarkus.redis.datasource.RedisDataSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The keys of codes in Redis. */
final class GateKeys {

    private GateKeys() {}

    /** The key of the code that the phone was shown. */
    static String of(RedisDataSource redis, UUID phoneId) {
        return of(redis, List.of(phoneId.toString())).getFirst();
    }

    static List<String> of(RedisDataSource redis, Collection<String> phoneIds) {
        return redis.key().keys("offhook:*:code").stream()
                .filter(each -> phoneIds.contains(
                        String.valueOf(redis.hash(String.class).hget(each, "phoneId"))))
                .toList();
    }
}
