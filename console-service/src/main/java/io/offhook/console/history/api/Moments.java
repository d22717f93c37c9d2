package io.offhook.console.history.api;

import io.offhook.console.history.Moment;
import io.offhook.rest.request.TimeParameter;
import org.jspecify.annotations.Nullable;

/** A query parameter that is a moment. */
final class Moments {

    private Moments() {}

    /** Absent: now. Throws an {@code invalid-request} for what is no time. */
    static Moment parse(String name, @Nullable String time) {
        return TimeParameter.parse(name, time).<Moment>map(Moment.At::new).orElse(Moment.NOW);
    }
}
