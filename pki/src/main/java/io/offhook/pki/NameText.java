package io.offhook.pki;

import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * Names as the files of phones carry them: RFC 4514 RDN strings joined by commas, but in the order of the certificate
 * ({@code CN=CCM,O=Offhook}), which is the reverse of RFC 4514's own.
 */
public final class NameText {

    private NameText() {}

    public static String of(X500Principal name) {
        return reversed(name.getName(X500Principal.RFC2253));
    }

    /** Whether a text means this name, whatever its case, blanks and escapes; a text that means nothing does not. */
    public static boolean means(String text, X500Principal name) {
        if (text.equals(of(name))) {
            return true;
        }
        try {
            return new X500Principal(reversed(text)).equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The same name as TVS has it, with semicolons between the RDNs. */
    public static String withSemicolons(String text) {
        return String.join(";", rdns(text));
    }

    private static String reversed(String text) {
        return String.join(",", rdns(text).reversed());
    }

    /** Some write semicolons, as RFC 1779 allowed. */
    private static List<String> rdns(String text) {
        var rdns = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ',' || c == ';') {
                rdns.add(text.substring(start, i));
                start = i + 1;
            }
        }
        rdns.add(text.substring(start));
        return rdns;
    }
}
