package io.offhook.rest.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a caller waits before it may try a password again.
 *
 * <pre>
 *  counted per              | wrong passwords that cost nothing | does not count for
 *  account and address      |   5                               |
 *  address                  |  30                               | accounts that signed in from there before
 *  account                  |  50                               | addresses from which it signed in before
 * </pre>
 *
 * <p>Each further wrong password doubles the wait, from one second to one minute after the last one. Counts are forgotten a quarter of an
 * hour after the last wrong password, good sign-ins after 30 days. A replica counts for itself.
 */
final class SignInThrottle {

    static final int FREE_PER_PAIR = 5;
    static final int FREE_PER_ADDRESS = 30;
    static final int FREE_PER_ACCOUNT = 50;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Duration KNOWN = Duration.ofDays(30);
    private static final int MAX_ENTRIES = 50_000;
    private static final int MAX_DOUBLINGS = 6;

    private final Cache<Pair, Wrong> pairs = cache();
    private final Cache<String, Wrong> addresses = cache();
    private final Cache<String, Wrong> accounts = cache();
    private final Cache<Pair, Instant> known =
            Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

    private record Pair(String account, String address) {}

    private record Wrong(int count, Instant last) {

        static Wrong next(@Nullable Wrong before, Instant now) {
            return new Wrong(before == null || before.isForgotten(now) ? 1 : before.count + 1, now);
        }

        boolean isForgotten(Instant now) {
            return now.isAfter(last.plus(REMEMBERED));
        }

        Duration wait(int free, Instant now) {
            if (count < free || isForgotten(now)) {
                return Duration.ZERO;
            }
            var whole = Duration.ofSeconds(1L << Math.min(count - free, MAX_DOUBLINGS));
            var left = Duration.between(now, last.plus(whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole));
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /** Zero if the password may be tried now. */
    Duration wait(String account, String address, Instant now) {
        var pair = new Pair(account, address);
        var own = wait(pairs.getIfPresent(pair), FREE_PER_PAIR, now);
        if (isKnown(pair, now)) {
            return own;
        }
        return max(
                own,
                max(
                        wait(addresses.getIfPresent(address), FREE_PER_ADDRESS, now),
                        wait(accounts.getIfPresent(account), FREE_PER_ACCOUNT, now)));
    }

    /** Returns how many wrong passwords this address has sent lately, this one included. */
    int wrong(String account, String address, Instant now) {
        pairs.asMap().compute(new Pair(account, address), (key, before) -> Wrong.next(before, now));
        if (!account.isEmpty()) { // unknown accounts share no limit: strangers would lock everybody out
            accounts.asMap().compute(account, (key, before) -> Wrong.next(before, now));
        }
        return addresses.asMap().compute(address, (key, before) -> Wrong.next(before, now)).count;
    }

    void right(String account, String address, Instant now) {
        var pair = new Pair(account, address);
        known.put(pair, now);
        pairs.invalidate(pair);
    }

    /** Whether the account signed in from there lately. */
    boolean isKnown(String account, String address, Instant now) {
        return isKnown(new Pair(account, address), now);
    }

    private boolean isKnown(Pair pair, Instant now) {
        var last = known.getIfPresent(pair);
        return last != null && now.isBefore(last.plus(KNOWN));
    }

    private static Duration wait(@Nullable Wrong wrong, int free, Instant now) {
        return wrong == null ? Duration.ZERO : wrong.wait(free, now);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static <K> Cache<K, Wrong> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_ENTRIES)
                .expireAfterWrite(REMEMBERED)
                .build();
    }
}
