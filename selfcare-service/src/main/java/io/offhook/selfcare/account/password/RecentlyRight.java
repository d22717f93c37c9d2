package io.offhook.selfcare.account.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were right a moment ago: programs send theirs with each request. Kept is an HMAC of each, with a key that only this process
 * has. The stored hash is in it, so a password that was changed or erased is not found.
 */
final class RecentlyRight {

    static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int MAX_ENTRIES = 10_000;
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = randomKey();
    private final Cache<String, Boolean> marks;

    RecentlyRight(Ticker ticker) {
        this.marks = Caffeine.newBuilder()
                .maximumSize(MAX_ENTRIES)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /** @param hash as it is stored now */
    String mark(String userId, String password, String hash) {
        // The digest always has the same length, so no two of these are the same text.
        var text = PasswordHash.digest(userId, password) + hash;
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    void add(String mark) {
        marks.asMap().putIfAbsent(mark, true);
    }

    boolean contains(String mark) {
        return marks.getIfPresent(mark) != null;
    }

    private static SecretKeySpec randomKey() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
