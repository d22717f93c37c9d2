package io.offhook.provisioning.files.content;

import org.jspecify.annotations.Nullable;

/**
 * What a guest file says.
 *
 * @param screensUrl of the pages
 * @param idleSeconds until the phone shows them by itself; 0: never
 * @param line number of a line without rights; absent: no line
 * @param password of that line
 */
public record GuestData(
        String screensUrl,
        int idleSeconds,
        @Nullable String line,
        @Nullable String password) {

    /** Longest address that phones take. */
    private static final int MAX_URL = 255;

    public GuestData {
        if (pages(screensUrl).length() > MAX_URL) {
            throw new IllegalArgumentException("offhook.guest-files: screens-url is too long");
        }
    }

    /** The phone puts its own name in. */
    public String pages() {
        return pages(screensUrl);
    }

    private static String pages(String url) {
        return url + "?name=#DEVICENAME#";
    }

    public String authenticationUrl() {
        return screensUrl + "/authenticate";
    }

    /** It may hold a password. */
    @Override
    public String toString() {
        return "GuestData[" + screensUrl + "]";
    }
}
