package io.offhook.phone.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.phone.file.SipAccount;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a registrar asks for (RFC 2617, MD5), and the answer. */
record DigestChallenge(String realm, String nonce, boolean qop) {

    private static final String ONE = "00000001";

    /** Empty if it asks for something else. */
    static Optional<DigestChallenge> of(String header) {
        return header.startsWith("Digest ")
                ? value(header, "realm")
                        .flatMap(realm -> value(header, "nonce")
                                .map(nonce -> new DigestChallenge(
                                        realm, nonce, value(header, "qop").isPresent())))
                : Optional.empty();
    }

    String answer(SipAccount account, String uri, String clientNonce) {
        var ha1 = md5(account.user() + ":" + realm + ":" + account.password());
        var ha2 = md5("REGISTER:" + uri);
        var middle = qop ? nonce + ":" + ONE + ":" + clientNonce + ":auth" : nonce;
        return "Digest username=\"" + account.user() + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\""
                + uri
                + "\", response=\"" + md5(ha1 + ":" + middle + ":" + ha2) + "\", algorithm=MD5"
                + (qop ? ", qop=auth, nc=" + ONE + ", cnonce=\"" + clientNonce + "\"" : "");
    }

    private static Optional<String> value(String header, String name) {
        var matcher = Pattern.compile("[ ,]" + name + "=\"?([^\",]*)").matcher(header);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
