package io.offhook.tvs.lsc.secret;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits the wrong strings of one address. What comes beyond is not even compared, so one address alone ends no operation.
 */
@ApplicationScoped
public class WrongStrings {

    private static final int MAX_PER_ADDRESS = 3;
    private static final int MAX_REMEMBERED = 50_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Cache<Attempts, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterWrite(WINDOW)
            .build();

    private record Attempts(UUID operationId, String address) {}

    public boolean mayTry(UUID operationId, String address) {
        var before = wrong.getIfPresent(new Attempts(operationId, address));
        return before == null || before.get() < MAX_PER_ADDRESS;
    }

    public void add(UUID operationId, String address) {
        wrong.get(new Attempts(operationId, address), ignored -> new AtomicInteger())
                .incrementAndGet();
    }
}
