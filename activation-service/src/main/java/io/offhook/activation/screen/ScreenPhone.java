package io.offhook.activation.screen;

import io.offhook.activation.code.ClaimedDevice;

/**
 * A phone that asks for a page.
 *
 * @param tag of the language that it shows
 */
public record ScreenPhone(ClaimedDevice device, String tag) {

    /** The keys of the 7900 series are Select, Update, Exit; those of the others begin with Exit. */
    boolean hasExitLast() {
        return device.model().filter(it -> it.startsWith("79")).isPresent();
    }

    /** What every address of its pages has, so that no page depends on a cookie. */
    String query() {
        return "?name=" + device.deviceName() + "&l=" + tag;
    }
}
