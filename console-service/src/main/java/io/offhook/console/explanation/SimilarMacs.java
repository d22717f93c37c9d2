package io.offhook.console.explanation;

import io.offhook.pki.device.MacAddress;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a MAC becomes by one slip of a typist: a wrong digit, or two neighbours that changed places. */
public final class SimilarMacs {

    private static final String DIGITS = "0123456789ABCDEF";

    private SimilarMacs() {}

    /** 12 upper-case hex each, without the MAC itself. */
    public static Set<String> of(MacAddress mac) {
        var similar = new LinkedHashSet<String>();
        var digits = mac.digits();
        for (int at = 0; at < digits.length(); at++) {
            var typed = new StringBuilder(digits);
            if (at > 0) {
                typed.setCharAt(at - 1, digits.charAt(at));
                typed.setCharAt(at, digits.charAt(at - 1));
                similar.add(typed.toString());
            }
            for (int other = 0; other < DIGITS.length(); other++) {
                similar.add(digits.substring(0, at) + DIGITS.charAt(other) + digits.substring(at + 1));
            }
        }
        similar.remove(digits);
        return similar;
    }

    /**
     * Whether two similar MACs may well be of two devices of one delivery, where MACs follow each other: they differ in one of the last two
     * digits. Digits that changed places, and a difference further to the front, are more likely the slip of a typist.
     */
    static boolean isNeighbour(String mac, String other) {
        return mac.regionMatches(0, other, 0, mac.length() - 2) && !sorted(mac).equals(sorted(other));
    }

    private static String sorted(String mac) {
        return mac.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
