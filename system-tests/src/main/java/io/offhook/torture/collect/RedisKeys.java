package io.offhook.torture.collect;

import io.offhook.torture.check.DigitSearch;
import io.offhook.torture.evidence.GateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;

/** Reads every key in Redis: lists those of the gate, and searches all for digits. */
final class RedisKeys {

    private static final long GONE = -2;

    private final List<GateKey> gate = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();

    RedisKeys(Jedis redis, DigitSearch search) {
        for (var key : redis.keys("*")) {
            var type = redis.type(key);
            if (search.finds(key) || search.finds(content(redis, key, type))) {
                leaks.add("Redis, in a key of type " + type);
            }
            if (key.endsWith(":code") || key.endsWith(":lease")) {
                add(redis, key, type);
            }
        }
    }

    private void add(Jedis redis, String key, String type) {
        Map<String, String> fields = type.equals("hash") ? redis.hgetAll(key) : Map.of();
        long left = redis.pttl(key);
        if (left != GONE) {
            gate.add(new GateKey(key, id(fields.get("codeId")), id(fields.get("phoneId")), left));
        }
    }

    private static String content(Jedis redis, String key, String type) {
        return switch (type) {
            case "hash" -> String.valueOf(redis.hgetAll(key));
            case "string" -> String.valueOf(redis.get(key));
            case "zset" -> String.valueOf(redis.zrange(key, 0, -1));
            default -> ""; // expired meanwhile
        };
    }

    List<GateKey> gate() {
        return gate;
    }

    List<String> leaks() {
        return leaks;
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null || text.isEmpty() ? null : UUID.fromString(text);
    }
}
