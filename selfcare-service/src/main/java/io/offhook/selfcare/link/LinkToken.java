package io.offhook.selfcare.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secret of a link in a mail: 256 random bits. The mail has it, the database its hash. {@code toString} hides it. */
public final class LinkToken {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private LinkToken(String text) {
        this.text = text;
    }

    public static LinkToken random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty if no such token was ever made. */
    public static Optional<LinkToken> parse(@Nullable String text) {
        return Optional.ofNullable(text).filter(SHAPE.asMatchPredicate()).map(LinkToken::new);
    }

    /** 43 characters of base64url. */
    public String expose() {
        return text;
    }

    /** SHA-256, hexadecimal. A token has as many random bits, so the hash needs no salt. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    @Override
    public String toString() {
        return "LinkToken[****]";
    }
}
