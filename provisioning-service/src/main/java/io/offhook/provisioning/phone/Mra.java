package io.offhook.provisioning.phone;

import org.jspecify.annotations.Nullable;

/** How events say that a phone may be outside the premises. */
final class Mra {

    private Mra() {}

    /** Absent unless allowed: events of phones without MRA stay as they were before there was MRA. */
    static @Nullable Boolean ifAllowed(boolean mraAllowed) {
        return mraAllowed ? Boolean.TRUE : null;
    }
}
