package io.offhook.selfcare.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secret of a link in a mail: 256 random bits. The mail has it, the database its hash. */
public final class MailToken {

    private static final int BYTES = 32;
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private MailToken(String text) {
        this.text = text;
    }

    public static MailToken random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new MailToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty if no such token was ever made. */
    public static Optional<MailToken> parse(@Nullable String text) {
        return Optional.ofNullable(text).filter(TEXT.asMatchPredicate()).map(MailToken::new);
    }

    /** 43 characters of base64url, for the link alone. */
    public String expose() {
        return text;
    }

    /** SHA-256, hexadecimal. A token has as many random bits, so the hash needs no salt. */
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
        return "MailToken[****]";
    }
}
