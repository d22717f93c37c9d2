package io.offhook.selfcare.account.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.selfcare.account.PasswordRules;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How passwords are stored: bcrypt with a random salt. It would read the first 72 bytes alone, so it gets SHA-384 of the whole password, as
 * 64 characters. That has the user id in it, so no list of bare SHA-384 hashes from elsewhere helps to guess. Each call keeps a processor
 * busy for some tenths of a second, as is the point.
 */
final class PasswordHash {

    private static final int COST = 12;

    /** Of no password: it takes as long to find that out. */
    static final String NOBODYS = "$2a$" + COST + "$" + ".".repeat(53);

    private PasswordHash() {}

    static String of(String userId, String password) {
        return BcryptUtil.bcryptHash(digest(userId, password), COST);
    }

    static boolean matches(String userId, String password, String hash) {
        return BcryptUtil.matches(digest(userId, password), hash);
    }

    static String digest(String userId, String password) {
        var text = userId + ":offhook:" + PasswordRules.normalized(password);
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
