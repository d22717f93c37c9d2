package io.offhook.rest.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A password that is about to be checked.
 *
 * @param account the user name as sent, or empty where none can be read
 * @param address the key of the caller's address
 * @param isForm whether a form has it: then a session begins, which is recorded with its account
 */
record SignInAttempt(String account, String address, boolean isForm) {

    private static final String BASIC = "basic ";
    private static final int MAX_ACCOUNT = 200;

    /** @param authorization the header {@code Authorization}, RFC 7617 */
    static Optional<SignInAttempt> basic(@Nullable String authorization, String address) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return Optional.empty();
        }
        var pair = decode(authorization.substring(BASIC.length()).strip());
        var name = pair.substring(0, Math.max(0, pair.indexOf(':')));
        return Optional.of(new SignInAttempt(cut(name), address, false));
    }

    static SignInAttempt form(String account, String address) {
        return new SignInAttempt(cut(account), address, true);
    }

    private static String cut(String account) {
        return account.substring(0, Math.min(account.length(), MAX_ACCOUNT));
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
