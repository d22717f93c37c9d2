package io.offhook.provisioning.value;

import org.jspecify.annotations.Nullable;

/** The site or group that a phone belongs to. */
public record DevicePool(String name) {

    public static final DevicePool DEFAULT = new DevicePool("Default");

    private static final int MAX_LENGTH = 50;
    private static final String FORBIDDEN = "\"%&\\<>";

    /**
     * @param text absent or blank: the default pool
     * @throws MalformedValue if it is too long or has a character it may not have
     */
    public static DevicePool parse(@Nullable String text) {
        return text == null || text.isBlank()
                ? DEFAULT
                : new DevicePool(FreeText.parse("devicePool", text, MAX_LENGTH, FORBIDDEN));
    }
}
