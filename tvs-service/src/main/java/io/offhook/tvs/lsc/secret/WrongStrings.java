package io.offhook.tvs.lsc.secret;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits the wrong strings of one address. What comes beyond is not even compared: of ten digits nobody tries many.
 */
@ApplicationScoped
public class WrongStrings {

    private static final int MAX_PER_ADDRESS = 3;
    private static final int MAX_REMEMBERED = 50_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Cache<Tries, AtomicInteger> tries = Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterWrite(WINDOW)
            .build();

    private record Tries(UUID operationId, String address) {}

    /** Takes one of the address' tries; false: it has none left. Tries that come together are counted one by one. */
    public boolean take(UUID operationId, String address) {
        var taken = tries.get(new Tries(operationId, address), ignored -> new AtomicInteger());
        return taken.incrementAndGet() <= MAX_PER_ADDRESS;
    }

    /** The string was right. */
    public void giveBack(UUID operationId, String address) {
        tries.invalidate(new Tries(operationId, address));
    }
}
