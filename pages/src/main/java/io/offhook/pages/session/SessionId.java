package io.offhook.pages.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secret of a session: 256 random bits. The browser has it, the database its hash. */
public final class SessionId {

    private static final int BYTES = 32;
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private SessionId(String text) {
        this.text = text;
    }

    public static SessionId random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty if no such id was ever made. */
    public static Optional<SessionId> parse(@Nullable String text) {
        return Optional.ofNullable(text).filter(TEXT.asMatchPredicate()).map(SessionId::new);
    }

    /** 43 characters of base64url. */
    public String text() {
        return text;
    }

    /** SHA-256, hexadecimal. An id has as many random bits, so the hash needs no salt. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    @Override
    public String toString() {
        return "SessionId[****]";
    }
}
