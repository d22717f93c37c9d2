package io.offhook.torture.evidence;

import io.offhook.torture.check.DigitSearch;
import io.offhook.torture.check.GateKey;
import io.offhook.torture.installation.RedisClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every key in Redis: those of the gate one by one, all of them searched for digits. */
final class RedisKeys {

    private final List<GateKey> gate = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();

    RedisKeys(RedisClient redis, DigitSearch search) {
        for (var key : redis.ask("KEYS", "*")) {
            var type = redis.ask("TYPE", key).getFirst();
            List<String> value = switch (type) {
                case "hash" -> redis.ask("HGETALL", key);
                case "string" -> redis.ask("GET", key);
                case "zset" -> redis.ask("ZRANGE", key, "0", "-1");
                default -> List.of(); // gone meanwhile, or of no kind that holds texts of ours
            };
            if (search.finds(key) || value.stream().anyMatch(search::finds)) {
                leaks.add("Redis, in a key of type " + type);
            }
            if (key.endsWith(":code") || key.endsWith(":lease")) {
                long left = Long.parseLong(redis.ask("PTTL", key).getFirst());
                if (left != -2) { // it has gone this very moment
                    gate.add(new GateKey(key, field(value, "codeId"), field(value, "phoneId"), left));
                }
            }
        }
    }

    List<GateKey> gate() {
        return gate;
    }

    List<String> leaks() {
        return leaks;
    }

    private static @Nullable UUID field(List<String> hash, String name) {
        int at = hash.indexOf(name);
        return at < 0 ? null : UUID.fromString(hash.get(at + 1));
    }
}
