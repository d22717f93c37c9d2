package io.offhook.torture.collect;

import io.offhook.torture.check.DigitSearch;
import io.offhook.torture.evidence.GateKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.params.ScanParams;

/** Reads every key in Redis, a page at a time: lists those of the gate, and searches all for digits. */
final class RedisKeys {

    private static final int PAGE = 1_000;
    private static final long GONE = -2;

    private final Jedis redis;
    private final DigitSearch search;
    private final List<GateKey> gate = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();

    /** A key whose content is read with the rest of its page. */
    private record Key(String name, String type, Supplier<?> content, Supplier<Long> left) {

        static Key in(Pipeline pipeline, String name, String type) {
            Supplier<?> content = switch (type) {
                case "hash" -> pipeline.hgetAll(name);
                case "string" -> pipeline.get(name);
                case "zset" -> pipeline.zrange(name, 0, -1);
                default -> () -> ""; // expired meanwhile
            };
            return new Key(name, type, content, pipeline.pttl(name));
        }
    }

    RedisKeys(Jedis redis, DigitSearch search) {
        this.redis = redis;
        this.search = search;
        var seen = new HashSet<String>();
        var cursor = ScanParams.SCAN_POINTER_START;
        do {
            var page = redis.scan(cursor, new ScanParams().count(PAGE));
            read(page.getResult().stream().filter(seen::add).toList());
            cursor = page.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    }

    private void read(List<String> names) {
        var keys = new ArrayList<Key>();
        try (var pipeline = redis.pipelined()) {
            var types = names.stream().map(pipeline::type).toList();
            pipeline.sync();
            for (int i = 0; i < names.size(); i++) {
                keys.add(Key.in(pipeline, names.get(i), types.get(i).get()));
            }
            pipeline.sync();
        }
        keys.forEach(this::read);
    }

    private void read(Key key) {
        if (search.finds(key.name())
                || search.finds(String.valueOf(key.content().get()))) {
            leaks.add("Redis, in a key of type " + key.type());
        }
        if ((key.name().endsWith(":code") || key.name().endsWith(":lease"))
                && key.left().get() != GONE) {
            var fields = key.content().get() instanceof Map<?, ?> map ? map : Map.of();
            gate.add(new GateKey(
                    key.name(),
                    id(fields.get("codeId")),
                    id(fields.get("phoneId")),
                    key.left().get()));
        }
    }

    List<GateKey> gate() {
        return gate;
    }

    List<String> leaks() {
        return leaks;
    }

    private static @Nullable UUID id(@Nullable Object text) {
        return text == null || text.equals("") ? null : UUID.fromString(text.toString());
    }
}
